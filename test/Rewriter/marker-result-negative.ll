; A function of that name with a result is somebody else's.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @__esc_must_stack(ptr)
; CHECK: %r = call i32 @__esc_must_stack(ptr %other)
define i32 @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call i32 @__esc_must_stack(ptr %other)
  ret i32 %r
}
