; captures(ret: ...) says nothing about where in the object the result points: what is stored through it is found anywhere.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @part_of(ptr captures(ret: address, provenance)) nounwind
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %box: GC_malloc of 32 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  %part = call ptr @part_of(ptr %box)
  store ptr %p, ptr %part
  %second = getelementptr i8, ptr %box, i64 8
  %r = load ptr, ptr %second
  ret ptr %r
}
