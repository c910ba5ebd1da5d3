; captures(ret: ...): the result may be other memory as well, so what is stored through it may be found there.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @part_of(ptr captures(ret: address, provenance))
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
; CHECK: %box: GC_malloc of 32 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  %part = call ptr @part_of(ptr %box)
  store ptr %p, ptr %part
  call void @look(ptr %box)
  ret void
}
