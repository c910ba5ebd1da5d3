; memset with a byte of an address spreads that byte: it is still a part of the address.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = alloca i64
  %bits = ptrtoint ptr %p to i64
  %byte = trunc i64 %bits to i8
  call void @llvm.memset.p0.i64(ptr %slot, i8 %byte, i64 8, i1 false)
  %v = load i64, ptr %slot
  ret i64 %v
}
