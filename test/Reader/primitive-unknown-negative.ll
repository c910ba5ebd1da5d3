; A model that says it gives what nobody knows.
; RUN: rm -rf %t && split-file %s %t
; RUN: %allocates %t/use.ll
; RUN: esc-opt -passes='print<escape-analysis><models=%t/model.ll>' -disable-output %t/use.ll 2>&1 | FileCheck %s
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
;--- model.ll
declare ptr @esc.unknown()
define ptr @registry() {
  %r = call ptr @esc.unknown()
  ret ptr %r
}
;--- use.ll
declare ptr @GC_malloc(i64)
declare ptr @registry()
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call ptr @registry()
  store ptr %p, ptr %r
  ret void
}
