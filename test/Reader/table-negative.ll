; A table that is not constant may hold any function; an index that is not known may find any of a constant one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@writable = internal global [2 x ptr] [ptr @one, ptr @one]
@constant = internal constant [2 x ptr] [ptr @one, ptr @keep]
declare void @keep(ptr)
define void @one(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall]
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall] passed to keep as argument 1
define void @f(i64 %i) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %first = load ptr, ptr @writable
  call void %first(ptr %p)
  %slot = getelementptr ptr, ptr @constant, i64 %i
  %second = load ptr, ptr %slot
  call void %second(ptr %q)
  ret void
}
