; captures(ret: ...): the result may point into the object, and is returned.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @part_of(ptr captures(ret: address, provenance))
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %part = call ptr @part_of(ptr %p)
  call void @look(ptr %part)
  ret ptr %part
}
