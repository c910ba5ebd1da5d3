; What another function frees or resizes stays on the heap when its allocator is not a function of the size alone, or is called in another
; way than C's: the call that resizes could not make a new one. A parameter of which that is done leaks: in another file it could not be told.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_memalign(i64, i64)
declare noalias ptr @short_malloc(i32) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare fastcc noalias ptr @fast_malloc(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare void @GC_free(ptr)
declare ptr @GC_realloc(ptr, i64)
declare void @look(ptr nocapture)

; CHECK-LABEL: function 'direct'
; CHECK: %p1: GC_memalign of 16 bytes: heap [Freed] passed to frees
; CHECK: %p2: short_malloc of 16 bytes: heap [Freed] passed to frees
; CHECK: %p3: fast_malloc of 16 bytes: heap [Freed] passed to frees
; CHECK: %p4: GC_malloc of 16 bytes: stack
define void @direct() {
  %p1 = call ptr @GC_memalign(i64 16, i64 16)
  call void @look(ptr %p1)
  call void @frees(ptr %p1)
  %p2 = call ptr @short_malloc(i32 16)
  call void @look(ptr %p2)
  call void @frees(ptr %p2)
  %p3 = call fastcc ptr @fast_malloc(i64 16)
  call void @look(ptr %p3)
  call void @frees(ptr %p3)
  %p4 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p4)
  call void @frees(ptr %p4)
  ret void
}
; CHECK-LABEL: function 'frees'
; CHECK-NEXT: param p: leaking param: p
define internal void @frees(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}

; Held by what is handed over, through two functions, and by one that calls itself.
; CHECK-LABEL: function 'held'
; CHECK: %b1: GC_malloc of 16 bytes: stack
; CHECK: %p1: GC_memalign of 16 bytes: heap [Freed] passed to passes_on
; CHECK: %b2: GC_malloc of 16 bytes: stack
; CHECK: %p2: GC_malloc of 16 bytes: stack
; CHECK: %p3: GC_memalign of 16 bytes: heap [Freed] passed to recurses
define void @held() {
  %b1 = call ptr @GC_malloc(i64 16)
  %p1 = call ptr @GC_memalign(i64 16, i64 16)
  store ptr %p1, ptr %b1
  call void @passes_on(ptr %b1)
  %b2 = call ptr @GC_malloc(i64 16)
  %p2 = call ptr @GC_malloc(i64 16)
  store ptr %p2, ptr %b2
  call void @passes_on(ptr %b2)
  %p3 = call ptr @GC_memalign(i64 16, i64 16)
  call void @look(ptr %p3)
  call void @recurses(ptr %p3, i32 4)
  ret void
}
define void @passes_on(ptr %b) noinline {
  call void @resizes(ptr %b)
  ret void
}
; CHECK-LABEL: function 'resizes'
; CHECK: param b: leaking param content: b
define internal void @resizes(ptr %b) noinline {
  %p = load ptr, ptr %b
  %q = call ptr @GC_realloc(ptr %p, i64 64)
  store ptr %q, ptr %b
  ret void
}
define internal void @recurses(ptr %p, i32 %n) noinline {
  %done = icmp eq i32 %n, 0
  br i1 %done, label %end, label %on
on:
  %m = sub i32 %n, 1
  call void @recurses(ptr %p, i32 %m)
  ret void
end:
  call void @GC_free(ptr %p)
  ret void
}
