; The remark IndirectCall: the argument is named, counted from 1.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}IndirectCall
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}passed to a call as argument 1, and the set of functions this call can reach is open:
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void %x(ptr %p)
  ret void
}
