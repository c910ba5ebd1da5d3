; The remark ReturnsTwice: the function and its callee are named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}ReturnsTwice
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}f calls again, which may return twice
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @again() returns_twice
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call i32 @again()
  ret void
}
