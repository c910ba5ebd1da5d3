; nocapture of what an allocator gets speaks of the pointer: what lies behind it may be kept, or be in the new object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_clone(i64, ptr nocapture) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
; CHECK: %held: GC_malloc of 16 bytes: heap [PassedToCall] passed to my_clone as argument 2
; CHECK: %box: GC_malloc of 24 bytes: stack
define void @f() {
  %held = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 24)
  store ptr %held, ptr %box
  %p = call ptr @my_clone(i64 32, ptr %box)
  call void @look(ptr %p)
  ret void
}
