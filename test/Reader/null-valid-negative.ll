; Where null is an address, it is memory that outlives the frame.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @f() null_pointer_is_valid {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  store ptr %p, ptr null
  ret void
}
