; The holder is made before the loop, and holds the objects of all iterations at the end.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %box: GC_malloc of 1024 bytes: stack
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define ptr @f() {
entry:
  %box = call ptr @GC_malloc(i64 1024)
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr %box, i64 %i
  store ptr %p, ptr %at
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, 9
  br i1 %again, label %loop, label %done
done:
  %first = load ptr, ptr %box
  call void @look(ptr %first)
  ret ptr null
}
