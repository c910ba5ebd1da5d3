; An object without bytes has an identity, a slot without bytes has none; a size that is not known is no size.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 0 bytes: heap [ZeroSize] it has no bytes, and a stack slot of no bytes has no identity
; CHECK: %q: GC_malloc: heap [SizeUnknown] its size is not known at compile time
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 0)
  %q = call ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
