; A memset of the object through two of its addresses, and a copy from one part of it to another that is a use.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %p = alloca [16 x i8]
; CHECK: call void @llvm.memmove
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %a = getelementptr i8, ptr %p, i64 8
  store i64 %n, ptr %p
  call void @llvm.memmove.p0.p0.i64(ptr %a, ptr %p, i64 8, i1 false)
  ret void
}
