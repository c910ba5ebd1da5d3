; The remark StoredThroughParam: the parameter is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}StoredThroughParam
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}stored through parameter x
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %x
  ret void
}
