; A product that does not fit, or of which no number is known, is no size.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare noalias ptr @my_calloc(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK: %p: my_calloc: heap [SizeUnknown]
; CHECK: %q: my_calloc: heap [SizeUnknown]
; CHECK: %r: my_calloc: heap [SizeUnknown]
define void @f(i64 %n) {
  %p = call ptr @my_calloc(i64 4294967296, i64 4294967297)
  %q = call ptr @my_calloc(i64 4294967296, i64 2147483648)
  %r = call ptr @my_calloc(i64 %n, i64 %n)
  call void @look(ptr %p)
  call void @look(ptr %q)
  call void @look(ptr %r)
  ret void
}
