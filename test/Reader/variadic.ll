; A callee that does not look at its variadic arguments keeps none of them.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define i32 @ignores(i32 %n, ...) {
  ret i32 %n
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call i32 (i32, ...) @ignores(i32 1, ptr %p)
  ret void
}
