; The remark AllocationRemoved: nobody reads it.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Passed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}AllocationRemoved
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - String:{{ +}}{{'?}}removed: nothing reads it
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  ret void
}
