; The remark Finalizer: the model of the callee says so.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Finalizer
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}registered with a finalizer or weak link by esc.finalizer
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @esc.finalizer(ptr)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @esc.finalizer(ptr %p)
  ret void
}
