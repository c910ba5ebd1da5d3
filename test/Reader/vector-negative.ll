; What is put into a vector comes out of it, in whatever lane.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertelement <2 x ptr> zeroinitializer, ptr %p, i32 1
  %b = shufflevector <2 x ptr> zeroinitializer, <2 x ptr> %a, <2 x i32> <i32 3, i32 0>
  %c = extractelement <2 x ptr> %b, i32 0
  ret ptr %c
}
