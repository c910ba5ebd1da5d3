; Another object is freed.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @GC_free(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @GC_free(ptr %other)
  call void @look(ptr %p)
  ret void
}
