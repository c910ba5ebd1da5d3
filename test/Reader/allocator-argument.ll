; What an allocator gets beside the size, and does not keep.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_typed(i64, ptr nocapture) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
; CHECK: %type: GC_malloc of 16 bytes: stack
; CHECK: %p: my_typed of 32 bytes: stack
define void @f() {
  %type = call ptr @GC_malloc(i64 16)
  %p = call ptr @my_typed(i64 32, ptr %type)
  call void @look(ptr %p)
  ret void
}
