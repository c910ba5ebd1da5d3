; The remark StoredToHeap: stored into memory that nobody here knows.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}StoredToHeap
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}stored to memory that outlives the frame
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @made()
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  %there = call ptr @made()
  store ptr %p, ptr %there
  ret void
}
