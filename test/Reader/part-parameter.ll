; A number in a parameter is no address of this function's object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i32 @f(i32 %part) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = add i32 %part, 1
  ret i32 %r
}
