; An intrinsic that touches no memory makes its result of its arguments: the result stays here.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i64 @llvm.umax.i64(i64, i64)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %bits = ptrtoint ptr %p to i64
  %most = call i64 @llvm.umax.i64(i64 %bits, i64 %n)
  %a = inttoptr i64 %most to ptr
  call void @look(ptr %a)
  ret void
}
