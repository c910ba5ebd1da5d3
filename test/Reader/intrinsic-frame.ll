; The address of a frame is only looked at.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.frameaddress.p0(i32)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i1 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %r = icmp ult ptr %frame, %p
  ret i1 %r
}
