; A slot whose life begins in the iteration holds nothing of the last one.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
entry:
  %slot = alloca ptr
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.lifetime.start.p0(ptr %slot)
  %old = load ptr, ptr %slot
  call void @look(ptr %old)
  store ptr %p, ptr %slot
  call void @llvm.lifetime.end.p0(ptr %slot)
  br i1 %c, label %loop, label %done
done:
  ret void
}
