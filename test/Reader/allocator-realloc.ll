; Another object is resized.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_realloc(ptr, i64)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %grown: GC_realloc of 64 bytes: heap [NeverPromoted]
define void @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  %grown = call ptr @GC_realloc(ptr %other, i64 64)
  call void @look(ptr %p)
  call void @look(ptr %grown)
  ret void
}
