; Sixty-four bytes are what a stack gives without much ado.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_memalign(i64, i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_memalign of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_memalign(i64 64, i64 16)
  call void @look(ptr %p)
  ret void
}
