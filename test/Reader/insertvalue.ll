; The leaf with the object is replaced before the struct is returned.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define { i64, ptr } @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertvalue { i64, ptr } undef, ptr %p, 1
  %b = insertvalue { i64, ptr } %a, ptr %other, 1
  ret { i64, ptr } %b
}
