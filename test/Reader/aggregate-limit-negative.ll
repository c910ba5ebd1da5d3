; With seventeen leaves the array is one leaf for everything: whatever comes out may be the object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertvalue [17 x ptr] undef, ptr %p, 3
  %b = insertvalue [17 x ptr] %a, ptr %other, 5
  %r = extractvalue [17 x ptr] %b, 5
  ret ptr %r
}
