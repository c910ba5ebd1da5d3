; Intrinsics that hand their first argument through: what comes out is returned.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.launder.invariant.group.p0(ptr)
declare i64 @llvm.expect.i64(i64, i64)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %q: GC_malloc of 32 bytes: heap [Returned]
define { ptr, i64 } @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %a = call ptr @llvm.launder.invariant.group.p0(ptr %p)
  %bits = ptrtoint ptr %q to i64
  %b = call i64 @llvm.expect.i64(i64 %bits, i64 0)
  %r1 = insertvalue { ptr, i64 } undef, ptr %a, 0
  %r2 = insertvalue { ptr, i64 } %r1, i64 %b, 1
  ret { ptr, i64 } %r2
}
