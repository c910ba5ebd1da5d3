; The stack is where the data layout says, and the allocator's pointers are of the same kind.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
target datalayout = "A5"
declare noalias ptr addrspace(5) @my_local(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
declare void @look5(ptr addrspace(5) nocapture)
; CHECK: %p: my_local of 16 bytes: stack
define void @f() {
  %p = call ptr addrspace(5) @my_local(i64 16)
  call void @look5(ptr addrspace(5) %p)
  ret void
}
