; captures(...) of LLVM 21 and later: nothing, or only whether it is null.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @none(ptr captures(none))
declare void @null(ptr captures(address_is_null))
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @none(ptr %p)
  call void @null(ptr %p)
  ret void
}
