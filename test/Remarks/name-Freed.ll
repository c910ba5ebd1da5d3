; The remark Freed: the callee is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Freed
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}passed to frees, which frees or resizes heap objects
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @blind_free(ptr allocptr) allockind("free") "alloc-family"="GC_malloc"
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @frees(ptr %p)
  ret void
}
define void @frees(ptr %p) noinline {
  call void @blind_free(ptr %p)
  ret void
}
