; tail-kept.ll: a call keeps the promise not to see the frame, though it sees the slot.
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
; FAULT: keep-tail
target triple = "x86_64-unknown-linux-gnu"
declare ptr @GC_malloc(i64)
declare i32 @printf(ptr, ...)
@format = constant [11 x i8] c"%lld %lld\0A\00"

define i64 @read(ptr nocapture %p) noinline nounwind {
  %v = load volatile i64, ptr %p
  ret i64 %v
}
define i64 @wrong() noinline {
  %p = call ptr @GC_malloc(i64 16)
  store i64 42, ptr %p
  %v = tail call i64 @read(ptr %p)
  ret i64 %v
}
define i64 @twin() noinline {
  %p = call ptr @GC_malloc(i64 16)
  store i64 7, ptr %p
  %v = call i64 @read(ptr %p)
  ret i64 %v
}
define i32 @main() {
  %a = call i64 @wrong()
  %b = call i64 @twin()
  %r = call i32 (ptr, ...) @printf(ptr @format, i64 %a, i64 %b)
  ret i32 0
}
