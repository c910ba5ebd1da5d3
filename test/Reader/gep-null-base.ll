; In bounds of a base an index is a number: what comes out is an address in the base's object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@table = constant [4 x ptr] [ptr @look, ptr null, ptr null, ptr null]
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %slot = lshr i64 %bits, 62
  %r = getelementptr inbounds ptr, ptr @table, i64 %slot
  ret ptr %r
}
