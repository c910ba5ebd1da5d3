; Another function may call setjmp.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @_setjmp(ptr) returns_twice
define void @other(ptr %buffer) {
  %r = call i32 @_setjmp(ptr %buffer)
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %buffer) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @other(ptr %buffer)
  ret void
}
