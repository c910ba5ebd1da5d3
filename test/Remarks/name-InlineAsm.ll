; The remark InlineAsm: inline assembly gets the address.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}InlineAsm
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}passed to inline assembly
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void asm sideeffect "", "r"(ptr %p)
  ret void
}
