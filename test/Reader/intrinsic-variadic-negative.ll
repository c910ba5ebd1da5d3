; A copy of a list, or of memory that is taken for one, holds what the list holds.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_copy.p0(ptr, ptr)
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredThroughParam] stored through parameter out
define void @f(ptr %out, ...) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %list = alloca [3 x i64]
  store ptr %p, ptr %list
  call void @llvm.va_copy.p0(ptr %out, ptr %list)
  ret void
}
