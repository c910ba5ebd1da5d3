; The remark PassedToThread: the model of the callee says so.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}PassedToThread
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}handed to another thread by esc.thread
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @esc.thread(ptr)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @esc.thread(ptr %p)
  ret void
}
