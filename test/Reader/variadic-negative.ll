; What a callee takes out of its variadic arguments is not followed.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)
define ptr @takes(i32 %n, ...) {
  %list = alloca [3 x i64]
  call void @llvm.va_start.p0(ptr %list)
  %r = va_arg ptr %list, ptr
  call void @llvm.va_end.p0(ptr %list)
  ret ptr %r
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [{{Unsupported|PassedToCall}}]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call ptr (i32, ...) @takes(i32 1, ptr %p)
  ret ptr %r
}
