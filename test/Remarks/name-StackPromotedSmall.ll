; The remark StackPromotedSmall: the size is a parameter, and the record has the bytes that fit.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Passed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}StackPromotedSmall
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - String:{{ +}}' of up to '
; CHECK-NEXT: - Size:{{ +}}'128'
; CHECK: - String:{{ +}}{{'?}}moved to the stack, larger ones stay on the heap
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  ret void
}
