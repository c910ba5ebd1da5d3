; va_start fills the list with what callers passed, nothing of this function.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(i32 %n, ...) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %list = alloca [3 x i64]
  call void @llvm.va_start.p0(ptr %list)
  %r = load ptr, ptr %list
  call void @llvm.va_end.p0(ptr %list)
  ret ptr %r
}
