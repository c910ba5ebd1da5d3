; A parameter that is nocapture, on the declaration or at the call.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @unknown(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @unknown(ptr nocapture %p)
  ret void
}
