; As 26-old-lifetime.ll, but the pointer has been in memory: after SROA the marker ends the life of the slot.
; REQUIRES: llvm-19
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: esc-opt '-passes=stack-promotion,function(sroa)' -S %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.lifetime.end.p0(i64, ptr)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'f'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @f(
; CHECK-NOT: call void @llvm.lifetime
; CHECK: ret void
define void @f() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %q = load ptr, ptr %slot
  call void @llvm.lifetime.end.p0(i64 16, ptr %q)
  call void @see(ptr %p)
  ret void
}
