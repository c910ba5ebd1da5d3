; What such a function is given variadically is in no summary, and may come back.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.va_start.p0(ptr)
define ptr @pick(i32 %n, ...) memory(read, inaccessiblemem: readwrite) nounwind {
  %list = alloca [64 x i8]
  call void @llvm.va_start.p0(ptr %list)
  %p = va_arg ptr %list, ptr
  ret ptr %p
}
declare ptr @unseen(ptr) memory(read) nounwind
; CHECK: %p: GC_malloc of 16 bytes: heap
; CHECK: %q: GC_malloc of 16 bytes: heap [Returned]
define ptr @f(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  %a = call ptr (i32, ...) @pick(i32 1, ptr %p) memory(read) nounwind
  %b = call ptr @unseen(ptr %q)
  %r = select i1 %c, ptr %a, ptr %b
  ret ptr %r
}
