; The remark Returned: the flow ends at the return.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Returned
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}returned by f
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
