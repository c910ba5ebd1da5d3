; Where a parameter flows: to a result as it is, to a result after a load, into another parameter, or that it is called.
; RUN: %verdicts %s | FileCheck %s
; CHECK: param a: leaking param: a to result 0 level=0
; CHECK: param b: leaking param: b to result 0 level=1
; CHECK: param c: leaking param: c to content of into level=0
; CHECK: param into:
; CHECK: param fn: fn is called
; CHECK: param #1: #1 does not escape
define ptr @same(ptr %a) {
  ret ptr %a
}
define ptr @inside(ptr %b) {
  %r = load ptr, ptr %b
  ret ptr %r
}
define void @link(ptr %c, ptr %into) {
  store ptr %c, ptr %into
  ret void
}
define void @calls(ptr %fn) {
  call void %fn()
  ret void
}
define void @unnamed(ptr) {
  ret void
}
