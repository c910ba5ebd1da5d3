; What is freed must be a heap object: by the library, and by a function that says so itself, of all its arguments if of none.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @GC_free(ptr)
declare void @my_free(ptr) allockind("free") "alloc-family"="my"
; CHECK: %p: GC_malloc of 16 bytes: heap [Freed] passed to GC_free, which frees or resizes heap objects
; CHECK: %q: GC_malloc of 32 bytes: heap [Freed] passed to my_free, which frees or resizes heap objects
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %p)
  call void @look(ptr %q)
  call void @GC_free(ptr %p)
  call void @my_free(ptr %q)
  ret void
}
