; The remark MustTail: the callee is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}MustTail
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}passed to a tail call of next, which has to reuse the frame
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @next(ptr nocapture) nounwind memory(read)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  musttail call void @next(ptr %p)
  ret void
}
