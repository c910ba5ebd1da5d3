; A callee that touches no memory can still give back its argument.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @pure(ptr) nounwind memory(none)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call ptr @pure(ptr %p)
  ret ptr %r
}
