; The remark Coroutine: the function is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Coroutine
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}f is a coroutine before its split
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f() presplitcoroutine {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
