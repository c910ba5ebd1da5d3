; Behind the address of a frame lies memory that nobody here knows.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.frameaddress.p0(i32)
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %caller = call ptr @llvm.frameaddress.p0(i32 1)
  store ptr %p, ptr %caller
  ret void
}
