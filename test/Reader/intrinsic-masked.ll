; A masked load of numbers.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare <2 x i64> @llvm.masked.load.v2i64.p0(ptr, i32, <2 x i1>, <2 x i64>)
; CHECK: %p: GC_malloc of 16 bytes: stack
define <2 x i64> @f(<2 x i1> %mask) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %v = call <2 x i64> @llvm.masked.load.v2i64.p0(ptr %p, i32 8, <2 x i1> %mask, <2 x i64> zeroinitializer)
  ret <2 x i64> %v
}
