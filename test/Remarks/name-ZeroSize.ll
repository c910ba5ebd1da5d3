; The remark ZeroSize: no bytes.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}ZeroSize
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}it has no bytes, and a stack slot of no bytes has no identity
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f() {
  %p = call ptr @GC_malloc(i64 0)
  call void @look(ptr %p)
  ret void
}
