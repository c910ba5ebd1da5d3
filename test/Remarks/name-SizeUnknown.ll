; The remark SizeUnknown: the size is the product of two parameters.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}SizeUnknown
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}its size is not known at compile time
declare noalias ptr @my_area(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="my"
declare void @look(ptr nocapture)
define void @f(i64 %n) {
  %p = call ptr @my_area(i64 %n, i64 %n)
  call void @look(ptr %p)
  ret void
}
