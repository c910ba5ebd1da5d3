; The remark StoredToGlobal: the global is named.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}StoredToGlobal
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}stored to global g
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr @g
  ret void
}
