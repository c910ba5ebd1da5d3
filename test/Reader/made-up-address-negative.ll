; An address that somebody made up is memory that outlives the frame.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %device = inttoptr i64 4096 to ptr
  store ptr %p, ptr %device
  ret void
}
