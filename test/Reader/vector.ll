; Vectors are one leaf: the object may be in any lane, and stays here.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertelement <2 x ptr> zeroinitializer, ptr %p, i32 1
  %b = shufflevector <2 x ptr> %a, <2 x ptr> poison, <2 x i32> <i32 1, i32 1>
  %c = extractelement <2 x ptr> %b, i32 0
  call void @look(ptr %c)
  ret void
}
