; An offset that is not known stays in the object: the object next to it holds nothing.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(i64 %i) {
  %p = call ptr @GC_malloc(i64 16)
  %box = alloca [4 x ptr]
  %next = alloca ptr
  %at = getelementptr ptr, ptr %box, i64 %i
  store ptr %p, ptr %at
  call void @look(ptr %p)
  %r = load ptr, ptr %next
  ret ptr %r
}
