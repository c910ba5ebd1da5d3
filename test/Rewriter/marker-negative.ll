; A function of that name with other parameters is somebody else's.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @__esc_must_stack(ptr, i32)
; CHECK: call void @__esc_must_stack(ptr null, i32 1)
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @__esc_must_stack(ptr null, i32 1)
  ret void
}
