; What GC_finalized_malloc gives has a finalizer, and the vtable of GC_gcj_malloc is kept for ever.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_gcj_malloc(i64, ptr)
declare ptr @GC_finalized_malloc(i64, ptr)
; CHECK: %closure: GC_malloc of 16 bytes: heap [PassedToCall] passed to GC_finalized_malloc as argument 2
; CHECK: %vtable: GC_malloc of 32 bytes: heap [PassedToCall] passed to GC_gcj_malloc as argument 2
; CHECK: %held: GC_malloc of 48 bytes: heap [StoredToHeap]
define void @f() {
  %closure = call ptr @GC_malloc(i64 16)
  %vtable = call ptr @GC_malloc(i64 32)
  %held = call ptr @GC_malloc(i64 48)
  %object = call ptr @GC_finalized_malloc(i64 32, ptr %closure)
  %typed = call ptr @GC_gcj_malloc(i64 32, ptr %vtable)
  store ptr %held, ptr %object
  ret void
}
