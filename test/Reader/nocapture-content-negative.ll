; nocapture speaks of the pointer: what can be loaded through it may still be kept.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to look as argument 1
; CHECK: %box: GC_malloc of 32 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  call void @look(ptr %box)
  ret void
}
