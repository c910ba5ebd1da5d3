; A constant that the loader fills in, or that another module may define otherwise, is not known.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@loaded = externally_initialized constant ptr @one
@replaced = weak constant ptr @one
define void @one(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall]
; CHECK: %q: GC_malloc of 32 bytes: heap [IndirectCall]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %first = load ptr, ptr @loaded
  call void %first(ptr %p)
  %second = load ptr, ptr @replaced
  call void %second(ptr %q)
  ret void
}
