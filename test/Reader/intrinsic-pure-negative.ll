; An intrinsic that touches no memory makes its result of its arguments, in whatever way: this one rotates an address.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i64 @llvm.fshl.i64(i64, i64, i64)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %turned = call i64 @llvm.fshl.i64(i64 %n, i64 %bits, i64 16)
  ret i64 %turned
}
