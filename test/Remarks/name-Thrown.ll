; The remark Thrown: the object is what is thrown.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Thrown
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}thrown as an exception
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @esc.throw(ptr)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @esc.throw(ptr %p)
  ret void
}
