; byval hands over a copy of the memory, not the pointer to it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @unknown(ptr byval({ i64, i64 }))
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @unknown(ptr byval({ i64, i64 }) %p)
  ret void
}
