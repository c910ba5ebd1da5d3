; A struct is loaded leaf by leaf: its second leaf is the object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = alloca { i64, ptr }
  %at = getelementptr i8, ptr %slot, i64 8
  store ptr %p, ptr %at
  %pair = load { i64, ptr }, ptr %slot
  %v = extractvalue { i64, ptr } %pair, 1
  ret ptr %v
}
