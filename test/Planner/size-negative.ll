; An object without bytes has an identity, a slot without bytes has none; a size of which nothing is known is no size.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare noalias ptr @my_area(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 0 bytes: heap [ZeroSize] it has no bytes, and a stack slot of no bytes has no identity
; CHECK: %q: my_area: heap [SizeUnknown] its size is not known at compile time
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 0)
  %q = call ptr @my_area(i64 %n, i64 %n)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
