; llvm.ptrmask stays in the object: its result is returned.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.ptrmask.p0.i64(ptr, i64)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %even = call ptr @llvm.ptrmask.p0.i64(ptr %p, i64 -16)
  ret ptr %even
}
