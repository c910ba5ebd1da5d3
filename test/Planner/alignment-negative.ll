; More than sixty-four bytes.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_memalign(i64, i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_memalign of 16 bytes: heap [Alignment] an alignment of 128 bytes is more than the stack gives
define void @f() {
  %p = call ptr @GC_memalign(i64 128, i64 16)
  call void @look(ptr %p)
  ret void
}
