; Families of which the program frees by hand are left alone: malloc, operator new, and who says to be of them.
; RUN: grep -c 'call .*@malloc' %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare ptr @_Znwm(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="_Znwm"
declare ptr @xmalloc(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="malloc"
declare ptr @calloc(i64, i64)
declare void @look(ptr nocapture)
; CHECK: function 'f'
; CHECK-NOT: bytes
define void @f() {
  %p = call ptr @malloc(i64 16)
  %q = call ptr @_Znwm(i64 16)
  %r = call ptr @xmalloc(i64 16)
  %s = call ptr @calloc(i64 1, i64 16)
  call void @look(ptr %p)
  ret void
}
