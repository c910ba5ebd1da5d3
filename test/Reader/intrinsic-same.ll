; Intrinsics that hand their first argument through: it is used here and goes nowhere.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.launder.invariant.group.p0(ptr)
declare ptr @llvm.strip.invariant.group.p0(ptr)
declare ptr @llvm.ptr.annotation.p0.p0(ptr, ptr, ptr, i32, ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %a = call ptr @llvm.launder.invariant.group.p0(ptr %p)
  %b = call ptr @llvm.strip.invariant.group.p0(ptr %a)
  %c = call ptr @llvm.ptr.annotation.p0.p0(ptr %b, ptr null, ptr null, i32 0, ptr null)
  call void @look(ptr %c)
  ret void
}
