; What was stored into a removed object did not escape through it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %inner: GC_malloc of 16 bytes: stack
; CHECK: %box: GC_malloc of 32 bytes: removed
define void @f() {
  %inner = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %inner, ptr %box
  call void @look(ptr %inner)
  ret void
}
