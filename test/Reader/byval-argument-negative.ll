; byval hands over a copy of the memory: what it holds goes to the callee.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @unknown(ptr byval({ ptr, i64 }))
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to unknown as argument 1
; CHECK: %box: GC_malloc of 32 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  call void @unknown(ptr byval({ ptr, i64 }) %box)
  ret void
}
