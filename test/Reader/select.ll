; The condition of a select is a number: that the object was compared does not make the result point to it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(ptr %a, ptr %b) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %same = icmp eq ptr %p, %a
  %r = select i1 %same, ptr %a, ptr %b
  ret ptr %r
}
