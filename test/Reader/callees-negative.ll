; One of the functions keeps it; one is not here; an empty list says nothing.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
@hook = global ptr null
@g = global ptr null
define internal i8 @reads(ptr %p) {
  %r = load i8, ptr %p
  ret i8 %r
}
define internal i8 @keeps(ptr %p) {
  store ptr %p, ptr @g
  ret i8 0
}
declare i8 @elsewhere(ptr)
; CHECK-LABEL: function 'kept'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to keeps as argument 1
define i8 @kept() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call i8 %f(ptr %p), !callees !0
  ret i8 %r
}
; CHECK-LABEL: function 'unseen'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to elsewhere as argument 1
define i8 @unseen() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call i8 %f(ptr %p), !callees !1
  ret i8 %r
}
; CHECK-LABEL: function 'empty'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall] passed to a call as argument 1, and the set of functions this call can reach is open: its pointer comes from global hook
define i8 @empty() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call i8 %f(ptr %p), !callees !2
  ret i8 %r
}
!0 = !{ptr @reads, ptr @keeps}
!1 = !{ptr @reads, ptr @elsewhere}
!2 = !{}
; CHECK-LABEL: function 'gone'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall]
define i8 @gone() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call i8 %f(ptr %p), !callees !3
  ret i8 %r
}
!3 = !{ptr @reads, null}
