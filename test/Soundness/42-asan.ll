; AddressSanitizer with use-after-return is the best oracle for a wrong promotion: a slot must look to it like a variable, in
; functions that are sanitized, when it runs after the promotion as it does in clang's pipeline.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=stack-promotion,asan' -asan-use-after-return=always -S %s | FileCheck %s --check-prefix=ASAN
target triple = "x86_64-unknown-linux-gnu"
declare ptr @GC_malloc(i64)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'f'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @f(
; CHECK: %p = alloca [16 x i8], align 16
; ASAN-LABEL: define void @f(
; ASAN: call i64 @__asan_stack_malloc_always
; ASAN: call {{.*}}@__asan_memset
define void @f() sanitize_address {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  ret void
}

; The other side: an object that stays on the heap is none of its slots.
; WHY-LABEL: function 'h'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define ptr @h(
; CHECK: call ptr @GC_malloc
; ASAN-LABEL: define ptr @h(
; ASAN-NOT: __asan_stack_malloc
; ASAN: ret ptr
define ptr @h() sanitize_address {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
