; Called again by what it calls: a visitor through a table, by a helper, and a callback of unknown code.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture) nocallback
declare void @unknown(ptr nocapture)
@table = constant [3 x ptr] [ptr @visit, ptr @visit_by_helper, ptr @callback]
; CHECK-LABEL: function 'visit'
; CHECK: heap [FrameLimit] the promoted objects of visit would take more than 8192 bytes of stack
define void @visit(ptr %o) {
  %p = call ptr @GC_malloc(i64 8193)
  call void @look(ptr %p)
  %f = load ptr, ptr %o
  call void %f(ptr %o)
  ret void
}
define internal void @helper(ptr %o) {
  %f = load ptr, ptr %o
  call void %f(ptr %o)
  ret void
}
; CHECK-LABEL: function 'visit_by_helper'
; CHECK: heap [FrameLimit]
define void @visit_by_helper(ptr %o) {
  %p = call ptr @GC_malloc(i64 8193)
  call void @look(ptr %p)
  call void @helper(ptr %o)
  ret void
}
; CHECK-LABEL: function 'callback'
; CHECK: heap [FrameLimit]
define void @callback() {
  %p = call ptr @GC_malloc(i64 8193)
  call void @unknown(ptr %p)
  ret void
}
