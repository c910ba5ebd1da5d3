; esc.unknown gives memory that is not this object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @esc.unknown()
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %other = call ptr @esc.unknown()
  store ptr %other, ptr %p
  %r = load ptr, ptr %p
  ret ptr %r
}
