; A weak alias may be another function at run time.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@same = weak alias void (ptr), ptr @one
@table = constant [1 x ptr] [ptr @same]
define void @one(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall]
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %callee = load ptr, ptr @table
  call void %callee(ptr %p)
  call void @same(ptr %q)
  ret void
}
