; A function that only reads, whose body is here: its summary says what comes back, which is less than all it could find.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
define i64 @number(ptr %p) memory(read) nounwind {
  %at = getelementptr i8, ptr %p, i64 8
  %r = load i64, ptr %at
  ret i64 %r
}
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %q: GC_malloc of 16 bytes: stack
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  store ptr %q, ptr %p
  %n = call i64 @number(ptr %p)
  ret i64 %n
}
