; A phi hands out what a later block gives it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f(ptr %first) {
entry:
  %p = call ptr @GC_malloc(i64 16)
  br label %loop
loop:
  %at = phi ptr [ %first, %entry ], [ %next, %loop ]
  call void @look(ptr %at)
  %next = getelementptr i8, ptr %p, i64 8
  %again = icmp ne ptr %at, %next
  br i1 %again, label %loop, label %done
done:
  ret ptr %at
}
