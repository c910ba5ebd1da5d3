; The demand of the source costs nothing at run time: its call goes, whether it holds or not.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @__esc_must_stack(ptr)
; CHECK-NOT: call void @__esc_must_stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @__esc_must_stack(ptr %p)
  call void @look(ptr %p)
  ret void
}
define ptr @g() {
  %q = call ptr @GC_malloc(i64 16)
  call void @__esc_must_stack(ptr %q)
  ret ptr %q
}
