; esc.content in a program (or a model): not the object, but what it holds, is kept.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @esc.content(ptr)
; CHECK: %box: GC_malloc of 8 bytes: stack
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall]
; CHECK: %late: GC_malloc of 32 bytes: heap
define ptr @f() {
  %box = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %box
  call void @esc.content(ptr %box)
  %late = call ptr @GC_malloc(i64 32)
  %found = load ptr, ptr %box
  store ptr %late, ptr %found
  ret ptr null
}
