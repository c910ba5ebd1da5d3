; Registering a finalizer for another object does not touch this one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @GC_register_finalizer(ptr, ptr, ptr, ptr, ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %other, ptr %fn) {
  %p = call ptr @GC_malloc(i64 16)
  %old = alloca ptr
  call void @look(ptr %p)
  call void @GC_register_finalizer(ptr %other, ptr %fn, ptr null, ptr %old, ptr %old)
  ret void
}
