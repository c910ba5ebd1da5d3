; A coroutine before its split: the frame of today is not the frame of tomorrow.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Coroutine] f is a coroutine before its split
define void @f() presplitcoroutine {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
