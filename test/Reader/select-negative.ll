; Either arm of a select may be the result.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %q: GC_malloc of 32 bytes: heap [Returned]
define ptr @f(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %p)
  %r = select i1 %c, ptr %p, ptr %q
  ret ptr %r
}
