; Constant offsets are kept apart: the object lies in field 1, field 0 is read.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %box: GC_malloc of 32 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  %field1 = getelementptr { ptr, [3 x ptr] }, ptr %box, i64 0, i32 1, i64 0
  store ptr %p, ptr %field1
  call void @look(ptr %p)
  %r = load ptr, ptr %box
  ret ptr %r
}
