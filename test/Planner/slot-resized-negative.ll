; An array that is resized each turn holds what it held before: it is not made anew, so what is in it is still there.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_realloc(ptr, i64)
declare i1 @more()
; CHECK: %x: GC_malloc of 8 bytes: heap [OutlivesIteration]
define i64 @f() {
entry:
  %a = call ptr @GC_malloc(i64 16)
  %first = call ptr @GC_malloc(i64 8)
  store ptr %first, ptr %a
  br label %loop
loop:
  %arr = phi ptr [ %a, %entry ], [ %q, %loop ]
  %i = phi i64 [ 1, %entry ], [ %j, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %s, %loop ]
  %n = shl i64 %i, 5
  %q = call ptr @GC_realloc(ptr %arr, i64 %n)
  %before = add i64 %i, -1
  %at.before = getelementptr ptr, ptr %q, i64 %before
  %y = load ptr, ptr %at.before
  %v = load i64, ptr %y
  %s = add i64 %sum, %v
  %x = call ptr @GC_malloc(i64 8)
  store i64 %i, ptr %x
  %at = getelementptr ptr, ptr %q, i64 %i
  store ptr %x, ptr %at
  %j = add i64 %i, 1
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %s
}
