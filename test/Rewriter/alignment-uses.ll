; What accesses rely on, the slot gives: loads, stores, arguments and assumptions, through addresses and phis.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @gc.malloc.atomic(i64)
declare void @look(ptr nocapture)
declare void @llvm.assume(i1)
; CHECK: %p = alloca [64 x i8], align 32
; CHECK: %q = alloca [64 x i8], align 64
; CHECK: %r = alloca [64 x i8], align 64
define i64 @f() {
  %p = call ptr @gc.malloc.atomic(i64 64)
  store i64 1, ptr %p, align 32
  %v = load i64, ptr %p, align 8
  ret i64 %v
}
define void @g() {
  %q = call ptr @gc.malloc.atomic(i64 64)
  %same = select i1 true, ptr %q, ptr null
  call void @look(ptr align 64 %same)
  ret void
}
define void @h() {
  %r = call ptr @gc.malloc.atomic(i64 64)
  call void @llvm.assume(i1 true) [ "align"(ptr %r, i64 64) ]
  call void @look(ptr %r)
  ret void
}
