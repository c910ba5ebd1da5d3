; On a target whose stack is elsewhere, the slot and its zeroing are there.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
target datalayout = "A5"
declare noalias align 16 ptr addrspace(5) @my_local(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
declare void @look5(ptr addrspace(5) nocapture)
; CHECK: %p = alloca [16 x i8], align 16, addrspace(5)
; CHECK: call void @llvm.memset.p5.i64(ptr addrspace(5) align 16 %p, i8 0, i64 16, i1 false)
define void @f() {
  %p = call ptr addrspace(5) @my_local(i64 16)
  call void @look5(ptr addrspace(5) %p)
  ret void
}
