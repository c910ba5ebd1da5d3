; An address under xor is still followed: it is used here and goes nowhere.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i64 %key) {
  %p = call ptr @GC_malloc(i64 16)
  %bits = ptrtoint ptr %p to i64
  %mixed = xor i64 %bits, %key
  %plain = xor i64 %mixed, %key
  %again = inttoptr i64 %plain to ptr
  call void @look(ptr %again)
  ret void
}
