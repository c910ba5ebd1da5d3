; What is called like an allocator, or allocates for others to free, is none of ours; one whose objects are never collected neither.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i32)
declare ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare ptr @anonymous(i64) allockind("alloc,zeroed") allocsize(0)
declare ptr @GC_malloc_uncollectable(i64)
declare ptr @mine(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="mine"
declare ptr @typed(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="typed"

; WHY-LABEL: function 'not_ours'
; WHY-NEXT: %d: GC_malloc_uncollectable of 16 bytes: heap [NeverPromoted] objects of this allocator are never promoted
; WHY-NEXT: function 'ours'
; CHECK-LABEL: define i64 @not_ours(
; CHECK-NOT: alloca
; CHECK: ret i64
define i64 @not_ours() {
  %a = call ptr @GC_malloc(i32 16)
  %b = call ptr @malloc(i64 16)
  %c = call ptr @anonymous(i64 16)
  %d = call ptr @GC_malloc_uncollectable(i64 16)
  %e = call ptr @typed(i32 16)
  %v = load i64, ptr %d
  ret i64 %v
}

; The twin: described by its attributes.
; WHY: %p: mine of 16 bytes: stack
; CHECK-LABEL: define i64 @ours(
; CHECK: %p = alloca
define i64 @ours() {
  %p = call ptr @mine(i64 16)
  %v = load i64, ptr %p
  ret i64 %v
}
