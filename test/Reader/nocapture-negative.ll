; Nothing is known of a function without attributes; nocapture of one argument says nothing of another.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @unknown(ptr, ptr)
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to unknown as argument 2
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @unknown(ptr nocapture %p, ptr %p)
  ret void
}
