; What the musttail callee does not see may live in the frame that it reuses.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
declare void @next(ptr nocapture) nounwind memory(read)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  musttail call void @next(ptr %x)
  ret void
}
