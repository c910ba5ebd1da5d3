; The remark Alignment: the alignment in bytes.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}Alignment
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}an alignment of 4096 bytes is more than the stack gives
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_memalign(i64, i64)
define void @f() {
  %p = call ptr @GC_memalign(i64 4096, i64 16)
  call void @look(ptr %p)
  ret void
}
