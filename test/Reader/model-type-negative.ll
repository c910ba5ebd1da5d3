; A built-in model whose type is not the declaration's does not apply: this is another function.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @puts(ptr, ptr)
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to puts as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @puts(ptr %p, ptr null)
  ret void
}
