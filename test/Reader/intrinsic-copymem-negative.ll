; A copy takes along what the bytes hold, whether its size is a constant or not.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memcpy.inline.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %from = alloca [2 x ptr]
  %to = alloca [2 x ptr]
  %last = alloca [2 x ptr]
  %second = getelementptr i8, ptr %from, i64 8
  store ptr %p, ptr %second
  call void @llvm.memcpy.inline.p0.p0.i64(ptr %to, ptr %from, i64 16, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %last, ptr %to, i64 %n, i1 true)
  %there = getelementptr i8, ptr %last, i64 8
  %r = load ptr, ptr %there
  ret ptr %r
}
