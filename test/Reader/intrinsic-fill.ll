; memset with a number.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f(i8 %byte, ptr %out) {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %p, i8 %byte, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr %out, i8 0, i64 16, i1 false)
  %v = load i64, ptr %p
  ret i64 %v
}
