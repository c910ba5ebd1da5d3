; The remark SizeUnknown: the size is a parameter.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}SizeUnknown
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}its size is not known at compile time
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  ret void
}
