; Used only in the iteration that made it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  store i64 %i, ptr %p
  call void @look(ptr %p)
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, 9
  br i1 %again, label %loop, label %done
done:
  ret void
}
