; A call with the function's type, of an extern K&R declaration in C: the variadic arguments are not looked at.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @two(ptr %x, ...) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void (ptr, ...) @two(ptr %p, i32 1)
  ret void
}
