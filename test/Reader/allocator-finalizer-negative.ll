; An object with a finalizer lives until the collector says otherwise; so does the finalizer's data.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @GC_register_finalizer(ptr, ptr, ptr, ptr, ptr)
; CHECK: %p: GC_malloc of 16 bytes: heap [{{Finalizer|PassedToCall}}]
; CHECK: %data: GC_malloc of 32 bytes: heap [{{StoredToHeap|PassedToCall}}]
define void @f(ptr %fn) {
  %p = call ptr @GC_malloc(i64 16)
  %data = call ptr @GC_malloc(i64 32)
  %old = alloca ptr
  call void @look(ptr %p)
  call void @GC_register_finalizer(ptr %p, ptr %fn, ptr %data, ptr %old, ptr %old)
  ret void
}
