; Markers of other slots stay.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: call void @llvm.lifetime.start.p0(ptr %slot)
; CHECK: call void @llvm.lifetime.end.p0(ptr %slot)
define void @f() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.lifetime.start.p0(ptr %slot)
  store ptr %p, ptr %slot
  call void @look(ptr %p)
  call void @llvm.lifetime.end.p0(ptr %slot)
  ret void
}
