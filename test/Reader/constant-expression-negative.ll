; An expression over addresses that is not an address: what it points to is not known.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = internal global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [{{StoredToGlobal|StoredToHeap}}]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  store ptr %p, ptr inttoptr (i64 add (i64 ptrtoint (ptr @g to i64), i64 8) to ptr)
  ret void
}
