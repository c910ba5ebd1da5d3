; The remark MustStack: which object, and why it stays; for a pointer from elsewhere that it is not made here.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -disable-output -pass-remarks-output=- %s 2>&1 | FileCheck %s
; CHECK-DAG: warning: {{.*}}GC_malloc of 16 bytes is demanded on the stack here, but stays on the heap: returned by f
; CHECK-DAG: warning: {{.*}}this object is demanded on the stack here, but it may not be one that this function made
; CHECK-DAG: --- !Failure
; CHECK-DAG: Name:{{ +}}MustStack
declare ptr @GC_malloc(i64)
declare void @__esc_must_stack(ptr)
define ptr @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @__esc_must_stack(ptr %p)
  call void @__esc_must_stack(ptr %other)
  ret ptr %p
}
