; The frame is gone when a musttail callee runs: what it sees, directly or through a holder, stays.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [MustTail] passed to a tail call of next, which has to reuse the frame
; CHECK: %box: GC_malloc of 32 bytes: heap [MustTail]
declare void @next(ptr nocapture) nounwind memory(read)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  call void @look(ptr %p)
  musttail call void @next(ptr %box)
  ret void
}
