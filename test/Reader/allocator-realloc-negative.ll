; An object that is resized in a way that nobody here knows must be a heap object; what it held is in the new one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_realloc(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="GC_malloc"
; CHECK: %p: GC_malloc of 16 bytes: heap [Freed] passed to my_realloc, which frees or resizes heap objects
; CHECK: %held: GC_malloc of 32 bytes: heap [Freed]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %held = call ptr @GC_malloc(i64 32)
  store ptr %held, ptr %p
  %grown = call ptr @my_realloc(ptr %p, i64 64)
  call void @look(ptr %grown)
  ret void
}
