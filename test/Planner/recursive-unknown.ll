; Not called again: its address is not taken; what it calls is known, or promises not to call back.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i32 @puts(ptr)
declare void @unknown(ptr nocapture)
declare void @never_back(ptr nocapture) nocallback
@table = constant [2 x ptr] [ptr @modelled, ptr @promised]
; CHECK-LABEL: function 'by_name'
; CHECK: bytes: stack
define void @by_name(ptr %f) {
  %p = call ptr @GC_malloc(i64 8193)
  call void @unknown(ptr %p)
  call void %f()
  ret void
}
; CHECK-LABEL: function 'modelled'
; CHECK: bytes: stack
define void @modelled() {
  %p = call ptr @GC_malloc(i64 8193)
  %r = call i32 @puts(ptr %p)
  ret void
}
; CHECK-LABEL: function 'promised'
; CHECK: bytes: stack
define void @promised() {
  %p = call ptr @GC_malloc(i64 8193)
  call void @never_back(ptr %p)
  ret void
}
