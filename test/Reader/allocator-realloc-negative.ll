; An object that is resized must be a heap object; what it held is in the new one, and comes out of it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_realloc(ptr, i64)
; CHECK: %p: GC_malloc of 16 bytes: heap [Freed] passed to GC_realloc, which frees or resizes heap objects
; CHECK: %held: GC_malloc of 32 bytes: heap [Freed]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %held = call ptr @GC_malloc(i64 32)
  store ptr %held, ptr %p
  %grown = call ptr @GC_realloc(ptr %p, i64 64)
  call void @look(ptr %grown)
  ret void
}
