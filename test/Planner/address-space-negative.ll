; Pointers to another address space than the stack's.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
target datalayout = "A5"
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [AddressSpace] its pointer lives in another address space than the stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
