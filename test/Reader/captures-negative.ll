; captures(...) of LLVM 21 and later: the address, and reading through it, are captures.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @address(ptr captures(address))
declare void @provenance(ptr captures(address, read_provenance))
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to address as argument 1
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall] passed to provenance as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @address(ptr %p)
  call void @provenance(ptr %q)
  ret void
}
