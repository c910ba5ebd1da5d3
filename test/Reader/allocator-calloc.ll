; A size of two arguments is their product.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare noalias ptr @my_calloc(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK: %p: my_calloc of 96 bytes: stack
define void @f() {
  %p = call ptr @my_calloc(i64 8, i64 12)
  call void @look(ptr %p)
  ret void
}
