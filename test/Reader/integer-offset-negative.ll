; Adding and subtracting constants moves the address by so many bytes: byte 8 is read back.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = alloca [4 x ptr]
  %bits = ptrtoint ptr %box to i64
  %up = add i64 %bits, 24
  %down = sub i64 %up, 16
  %field = inttoptr i64 %down to ptr
  store ptr %p, ptr %field
  %there = getelementptr i8, ptr %box, i64 8
  %r = load ptr, ptr %there
  ret ptr %r
}
