; llvm.threadlocal.address gives a global: comparing with it is no store into it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = thread_local global ptr null
declare ptr @llvm.threadlocal.address.p0(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i1 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %mine = call ptr @llvm.threadlocal.address.p0(ptr @g)
  %r = icmp eq ptr %mine, %p
  ret i1 %r
}
