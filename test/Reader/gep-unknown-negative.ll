; A store at an offset that is not known may be read back at any.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f(i64 %i) {
  %p = call ptr @GC_malloc(i64 16)
  %box = alloca [4 x ptr]
  %at = getelementptr ptr, ptr %box, i64 %i
  store ptr %p, ptr %at
  %there = getelementptr i8, ptr %box, i64 16
  %r = load ptr, ptr %there
  ret ptr %r
}
