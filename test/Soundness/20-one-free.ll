; Vyx: "a shared free could end up freeing a stack slot": one free for two allocations promotes both or nobody.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @GC_free(ptr)
declare ptr @GC_realloc(ptr, i64)

; WHY-LABEL: function 'freed'
; WHY: %p: GC_malloc of 16 bytes: heap [Freed] passed to GC_free, which frees or resizes heap objects
; WHY: %q: GC_malloc of 32 bytes: heap [Freed]
; CHECK-LABEL: define i64 @freed(
; CHECK-NOT: alloca
; CHECK: call void @GC_free(ptr %either)
define i64 @freed(i1 %c) {
  br i1 %c, label %small, label %large
small:
  %p = call ptr @GC_malloc(i64 16)
  br label %join
large:
  %q = call ptr @GC_malloc(i64 32)
  br label %join
join:
  %either = phi ptr [ %p, %small ], [ %q, %large ]
  %v = load i64, ptr %either
  call void @GC_free(ptr %either)
  ret i64 %v
}

; WHY-LABEL: function 'resized'
; WHY: %p: GC_malloc of 16 bytes: heap [Freed] passed to GC_realloc, which frees or resizes heap objects
; WHY: %r: GC_realloc of 64 bytes: heap [NeverPromoted]
; CHECK-LABEL: define i64 @resized(
; CHECK-NOT: alloca
; CHECK: ret i64
define i64 @resized() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call ptr @GC_realloc(ptr %p, i64 64)
  %v = load i64, ptr %r
  ret i64 %v
}

; The twin: nobody frees.
; WHY-LABEL: function 'left'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 32 bytes: stack
; CHECK-LABEL: define i64 @left(
; CHECK: alloca
; CHECK: alloca
define i64 @left(i1 %c) {
  br i1 %c, label %small, label %large
small:
  %p = call ptr @GC_malloc(i64 16)
  br label %join
large:
  %q = call ptr @GC_malloc(i64 32)
  br label %join
join:
  %either = phi ptr [ %p, %small ], [ %q, %large ]
  %v = load i64, ptr %either
  ret i64 %v
}
