; The remark BisectLimit: how many were allowed.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion<limit=0>' -disable-output -pass-remarks-output=- %s | FileCheck %s
; CHECK: --- !Missed
; CHECK: Name:{{ +}}BisectLimit
; CHECK: - Reason:{{ +}}the limit of 0 promotions was reached
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
