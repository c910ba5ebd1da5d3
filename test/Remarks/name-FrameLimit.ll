; The remark FrameLimit: the function and the limit.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion<max-frame=24>' -disable-output -pass-remarks-output=- %s | FileCheck %s
; CHECK: --- !Missed
; CHECK: Name:{{ +}}FrameLimit
; CHECK: - Reason:{{ +}}the promoted objects of f would take more than 24 bytes of stack
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
