; A call with another type than the function's: nobody knows what arrives there.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @two(ptr %x, ptr %y) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to two as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @two(ptr %p)
  ret void
}
