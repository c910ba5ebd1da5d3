; Intrinsics that neither keep nor return their argument.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.invariant.start.p0(i64, ptr)
declare void @llvm.prefetch.p0(ptr, i32, i32, i32)
declare i64 @llvm.objectsize.i64.p0(ptr, i1, i1, i1)
declare i1 @llvm.is.constant.p0(ptr)
declare i1 @llvm.type.test(ptr, metadata)
declare void @llvm.assume(i1)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %token = call ptr @llvm.invariant.start.p0(i64 16, ptr %p)
  call void @llvm.prefetch.p0(ptr %p, i32 0, i32 3, i32 1)
  %constant = call i1 @llvm.is.constant.p0(ptr %p)
  %typed = call i1 @llvm.type.test(ptr %p, metadata !"type")
  call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 16), "nonnull"(ptr %p) ]
  %size = call i64 @llvm.objectsize.i64.p0(ptr %p, i1 false, i1 true, i1 false)
  ret i64 %size
}
