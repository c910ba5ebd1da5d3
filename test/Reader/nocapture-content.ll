; A callee that only reads cannot keep what the object holds either.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %box: GC_malloc of 32 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  call void @reads(ptr %box)
  ret void
}
