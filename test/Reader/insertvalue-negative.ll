; Another leaf is replaced: the object is still in the struct.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define { i64, ptr } @f(i64 %number) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertvalue { i64, ptr } undef, ptr %p, 1
  %b = insertvalue { i64, ptr } %a, i64 %number, 0
  ret { i64, ptr } %b
}
