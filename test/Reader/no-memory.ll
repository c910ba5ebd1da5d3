; A callee that touches no memory cannot give back what the object holds.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @pure(ptr nocapture) nounwind memory(none)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %box: GC_malloc of 32 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  %r = call ptr @pure(ptr %box)
  ret ptr %r
}
