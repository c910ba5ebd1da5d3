; The remark TooLarge: size and limit in bytes.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}TooLarge
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}99999 bytes are more than the limit of 65536 bytes per object
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f() {
  %p = call ptr @GC_malloc(i64 99999)
  call void @look(ptr %p)
  ret void
}
