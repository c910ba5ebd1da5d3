; A copy of a constant size takes what lies in these bytes, and nothing behind them.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %from = alloca [2 x ptr]
  %to = alloca [2 x ptr]
  %second = getelementptr i8, ptr %from, i64 8
  store ptr %p, ptr %second
  call void @look(ptr %p)
  call void @llvm.memmove.p0.p0.i64(ptr %to, ptr %from, i64 8, i1 false)
  %there = getelementptr i8, ptr %to, i64 8
  %r = load ptr, ptr %there
  ret ptr %r
}
