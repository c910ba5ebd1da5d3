; What is freed must be a heap object, unless it is freed by a function that does nothing else: not in a callee when nobody can tell there
; what is on the heap, and by a function that says so itself, of all its arguments if of none.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @blind_free(ptr allocptr) allockind("free") "alloc-family"="GC_malloc"
declare void @my_free(ptr) allockind("free") "alloc-family"="my"
; CHECK: %p: GC_malloc of 16 bytes: heap [Freed] passed to frees, which frees or resizes heap objects
; CHECK: %q: GC_malloc of 32 bytes: heap [Freed] passed to my_free, which frees or resizes heap objects
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %p)
  call void @look(ptr %q)
  call void @frees(ptr %p)
  call void @my_free(ptr %q)
  ret void
}
define void @frees(ptr %p) noinline {
  call void @blind_free(ptr %p)
  ret void
}
