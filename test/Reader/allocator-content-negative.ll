; An allocator that promises neither zeroes nor nothing gives memory with unknown contents.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_recycled(i64) allockind("alloc") allocsize(0) "alloc-family"="my"
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %old = call ptr @my_recycled(i64 32)
  %inside = load ptr, ptr %old
  store ptr %p, ptr %inside
  ret void
}
