; Calls that cannot be kept away from a slot: of another family, with more to do than to free, bundled with a state that sees the
; object, of a size that the slot's allocator does not take, and one that would have to be compared with too many slots.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_memalign(i64, i64)
declare ptr @GC_realloc(ptr, i64)
declare void @GC_free(ptr)
declare noalias ptr @short_malloc(i32) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare void @other_free(ptr allocptr) allockind("free") "alloc-family"="other"
declare i32 @free_and_tell(ptr allocptr) allockind("free") "alloc-family"="GC_malloc"
declare void @free_both(ptr allocptr, ptr) allockind("free") "alloc-family"="GC_malloc"
declare ptr @realloc_somehow(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="GC_malloc"
declare void @look(ptr nocapture)
; CHECK-LABEL: function 'f'
; CHECK: %p1: GC_malloc of 16 bytes: heap [Freed] passed to other_free
; CHECK: %p2: GC_malloc of 16 bytes: heap [Freed] passed to free_and_tell
; CHECK: %p3: GC_malloc of 16 bytes: heap [Freed] passed to free_both
; CHECK: %p4: GC_malloc of 16 bytes: heap [Freed] passed to realloc_somehow
; CHECK: %p5: GC_malloc of 16 bytes: heap [Freed] passed to GC_free
; CHECK: %p6: GC_memalign of 16 bytes: heap [Freed] passed to GC_realloc
; CHECK-NEXT: flow: allocated
; CHECK-NEXT: flow: passed to GC_realloc as argument 1
; CHECK: %p7: short_malloc of 16 bytes: heap [Freed] passed to GC_realloc
; CHECK: %p8: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p1 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p1)
  call void @other_free(ptr %p1)
  %p2 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p2)
  %t = call i32 @free_and_tell(ptr %p2)
  %p3 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p3)
  call void @free_both(ptr %p3, ptr null)
  %p4 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p4)
  %r4 = call ptr @realloc_somehow(ptr %p4, i64 32)
  %p5 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p5)
  call void @GC_free(ptr %p5) [ "deopt"(ptr %p5) ]
  %p6 = call ptr @GC_memalign(i64 16, i64 16)
  call void @look(ptr %p6)
  %r6 = call ptr @GC_realloc(ptr %p6, i64 32)
  %p7 = call ptr @short_malloc(i32 16)
  call void @look(ptr %p7)
  %r7 = call ptr @GC_realloc(ptr %p7, i64 32)
  %p8 = call ptr @GC_malloc(i64 16)
  %r8 = call ptr @GC_realloc(ptr %p8, i64 32)
  ret ptr %p8
}

; CHECK-LABEL: function 'many'
; CHECK: %s8: GC_malloc of 16 bytes: stack
; CHECK: %s9: GC_malloc of 16 bytes: heap [Freed] passed to GC_free
define void @many(i32 %i) {
entry:
  %s1 = call ptr @GC_malloc(i64 16)
  %s2 = call ptr @GC_malloc(i64 16)
  %s3 = call ptr @GC_malloc(i64 16)
  %s4 = call ptr @GC_malloc(i64 16)
  %s5 = call ptr @GC_malloc(i64 16)
  %s6 = call ptr @GC_malloc(i64 16)
  %s7 = call ptr @GC_malloc(i64 16)
  %s8 = call ptr @GC_malloc(i64 16)
  %s9 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %s1)
  call void @look(ptr %s2)
  call void @look(ptr %s3)
  call void @look(ptr %s4)
  call void @look(ptr %s5)
  call void @look(ptr %s6)
  call void @look(ptr %s7)
  call void @look(ptr %s8)
  call void @look(ptr %s9)
  switch i32 %i, label %out [ i32 1, label %a i32 2, label %b i32 3, label %c i32 4, label %d i32 5, label %e i32 6, label %g i32 7, label %h i32 8, label %j ]
a:
  br label %out
b:
  br label %out
c:
  br label %out
d:
  br label %out
e:
  br label %out
g:
  br label %out
h:
  br label %out
j:
  br label %out
out:
  %any = phi ptr [ %s1, %a ], [ %s2, %b ], [ %s3, %c ], [ %s4, %d ], [ %s5, %e ], [ %s6, %g ], [ %s7, %h ], [ %s8, %j ], [ %s9, %entry ]
  call void @GC_free(ptr %any)
  ret void
}
