; The model of strchr returns a part of its argument.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @strchr(ptr, i32)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned] returned by f
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %found = call ptr @strchr(ptr %p, i32 47)
  ret ptr %found
}
