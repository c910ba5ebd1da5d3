; A function that calls others, but can never be called by them, has the large frame.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @leaf() {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 8193 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 8193)
  call void @look(ptr %p)
  call void @leaf()
  ret void
}
