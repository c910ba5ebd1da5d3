; Another definition may run than the one here: of a weak function, and, optimised in another way, of a linkonce_odr one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define weak void @weak(ptr %x) {
  ret void
}
define linkonce_odr void @inline(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to weak as argument 1
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall] passed to inline as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @weak(ptr %p)
  call void @inline(ptr %q)
  ret void
}
