; Constant offsets add up over structs and arrays, whatever the element type says: both are byte 8.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %box: GC_malloc of 32 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  %field1 = getelementptr { ptr, [3 x ptr] }, ptr %box, i64 0, i32 1, i64 0
  store ptr %p, ptr %field1
  %bytes = getelementptr i16, ptr %box, i64 4
  %r = load ptr, ptr %bytes
  ret ptr %r
}
