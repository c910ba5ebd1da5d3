; The remark PassedToCall: callee and argument are named, counted from 1.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}PassedToCall
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}passed to keep as argument 2
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @keep(ptr, ptr)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @keep(ptr null, ptr %p)
  ret void
}
