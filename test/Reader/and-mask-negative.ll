; Any other mask leaves a part of the address.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %q: GC_malloc of 32 bytes: heap [Returned]
define { i64, i64 } @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %pb = ptrtoint ptr %p to i64
  %qb = ptrtoint ptr %q to i64
  %tagless = and i64 %pb, -16
  %five = and i64 %qb, 31
  %a = insertvalue { i64, i64 } undef, i64 %tagless, 0
  %b = insertvalue { i64, i64 } %a, i64 %five, 1
  ret { i64, i64 } %b
}
