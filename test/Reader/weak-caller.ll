; A weak function is judged as it stands: when it runs, this is what runs.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: function 'weak'
; CHECK: %p: GC_malloc of 16 bytes: stack
define weak void @weak() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
