; Sixteen leaves are kept apart.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertvalue [16 x ptr] undef, ptr %p, 3
  %b = insertvalue [16 x ptr] %a, ptr %other, 5
  %r = extractvalue [16 x ptr] %b, 5
  ret ptr %r
}
