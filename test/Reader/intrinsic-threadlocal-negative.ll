; A thread's own global outlives the frame.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = thread_local global ptr null
declare ptr @llvm.threadlocal.address.p0(ptr)
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %mine = call ptr @llvm.threadlocal.address.p0(ptr @g)
  store ptr %p, ptr %mine
  ret void
}
