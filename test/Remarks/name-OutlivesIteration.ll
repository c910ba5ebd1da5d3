; The remark OutlivesIteration: the object of the last iteration is still used.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}OutlivesIteration
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}the object of an earlier iteration may still be used when this one is made
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define i1 @f() {
entry:
  br label %loop
loop:
  %last = phi ptr [ null, %entry ], [ %p, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %same = icmp eq ptr %last, %p
  br i1 %same, label %loop, label %done
done:
  ret i1 %same
}
