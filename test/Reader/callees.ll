; !callees says which functions an indirect call may reach: all of them are looked at.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
@hook = global ptr null
define internal i8 @reads(ptr %p) {
  %r = load i8, ptr %p
  ret i8 %r
}
define internal i8 @returns_zero(ptr %p) {
  ret i8 0
}
; CHECK: %p: GC_malloc of 16 bytes: stack
define i8 @f() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call i8 %f(ptr %p), !callees !0
  ret i8 %r
}
!0 = !{ptr @reads, ptr @returns_zero}
