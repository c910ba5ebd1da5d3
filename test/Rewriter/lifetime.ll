; Lifetime markers of the old pointer described heap memory: they would end the slot's life.
; REQUIRES: llvm-19
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.lifetime.start.p0(i64, ptr)
declare void @llvm.lifetime.end.p0(i64, ptr)
; CHECK-LABEL: define void @f
; CHECK-NOT: call void @llvm.lifetime
; CHECK: }
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.lifetime.start.p0(i64 16, ptr %p)
  %inside = getelementptr i8, ptr %p, i64 0
  call void @llvm.lifetime.end.p0(i64 16, ptr %inside)
  call void @look(ptr %p)
  ret void
}
