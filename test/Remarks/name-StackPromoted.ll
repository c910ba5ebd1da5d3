; The remark StackPromoted: moved to the stack.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Passed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}StackPromoted
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - String:{{ +}}{{'?}}moved to the stack
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
