; An integer made of an address keeps its provenance, through arithmetic, widening and narrowing.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  %bits = ptrtoint ptr %p to i64
  %wide = zext i64 %bits to i128
  %twice = shl i128 %wide, 1
  %odd = or i128 %twice, 1
  %half = udiv i128 %odd, 2
  %narrow = trunc i128 %half to i64
  ret i64 %narrow
}
