; xchg gives the old value, not the new one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(ptr %old) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = alloca ptr
  %b = alloca ptr
  store ptr %old, ptr %b
  %n = atomicrmw xchg ptr %a, ptr %p seq_cst
  %r = load ptr, ptr %b
  ret ptr %r
}
