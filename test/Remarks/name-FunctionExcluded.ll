; The remark FunctionExcluded: the attribute is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}FunctionExcluded
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}f is marked optnone
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f() noinline optnone {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
