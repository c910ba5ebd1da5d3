; A comparison says whether, not which.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i1 @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %null = icmp eq ptr %p, null
  %above = icmp ugt ptr %p, %other
  %r = or i1 %null, %above
  ret i1 %r
}
