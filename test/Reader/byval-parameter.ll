; What is stored into a byval parameter dies with the frame.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr byval({ ptr, i64 }) %copy) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %copy
  call void @look(ptr %p)
  ret void
}
