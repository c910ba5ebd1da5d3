; captures(ret: ...): only through the result, which stays here.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @part_of(ptr captures(ret: address, provenance))
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %part = call ptr @part_of(ptr %p)
  call void @look(ptr %part)
  ret void
}
