; llvm#53858, LLGo refuses: a slot is in the address space of the stack, and the pointer may be in another.
; RUN: split-file %s %t
; RUN: %verdicts %t/heap1.ll | FileCheck %s --check-prefix=WHY1
; RUN: %promote %t/heap1.ll | FileCheck %s --check-prefix=IR1
; RUN: %verdicts %t/stack5.ll | FileCheck %s --check-prefix=WHY5
; RUN: %promote %t/stack5.ll | FileCheck %s --check-prefix=IR5

; WHY1: %p: alloc1 of 16 bytes: heap [AddressSpace] its pointer lives in another address space than the stack
; WHY1: %q: GC_malloc of 16 bytes: stack
; IR1: %q = alloca [16 x i8], align 16
; IR1: %p = call ptr addrspace(1) @alloc1(i64 16)
;--- heap1.ll
declare ptr addrspace(1) @alloc1(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="alloc1"
declare ptr @GC_malloc(i64)
define i64 @f() {
  %p = call ptr addrspace(1) @alloc1(i64 16)
  %v = load i64, ptr addrspace(1) %p
  %q = call ptr @GC_malloc(i64 16)
  %w = load i64, ptr %q
  %s = add i64 %v, %w
  ret i64 %s
}

; The twin: the allocator's pointers are in the stack's address space, whichever that is.
; WHY5: %p: alloc5 of 16 bytes: stack
; WHY5: %q: GC_malloc of 16 bytes: heap [AddressSpace]
; IR5: %p = alloca [16 x i8], align [[ALIGN:[0-9]+]], addrspace(5)
; IR5: call void @llvm.memset.p5.i64(ptr addrspace(5) align [[ALIGN]] %p, i8 0, i64 16, i1 false)
; IR5: %q = call ptr @GC_malloc(i64 16)
;--- stack5.ll
target datalayout = "A5"
declare ptr addrspace(5) @alloc5(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="alloc5"
declare ptr @GC_malloc(i64)
define i64 @f() {
  %p = call ptr addrspace(5) @alloc5(i64 16)
  %v = load i64, ptr addrspace(5) %p
  %q = call ptr @GC_malloc(i64 16)
  %w = load i64, ptr %q
  %s = add i64 %v, %w
  ret i64 %s
}
