; LDC setTailCall(false) downgrades musttail in silence, the Attributor promotes: a musttail callee runs when the frame is gone.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
define internal i64 @sum(ptr %p) {
  %v = load i64, ptr %p
  ret i64 %v
}

; WHY-LABEL: function 'passed'
; WHY: %p: GC_malloc of 16 bytes: heap [MustTail] passed to a tail call of sum, which has to reuse the frame
; CHECK-LABEL: define i64 @passed(
; CHECK: %p = call ptr @GC_malloc(i64 16)
; CHECK: musttail call i64 @sum(ptr %p)
define i64 @passed(ptr %unused) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 1, ptr %p
  %v = musttail call i64 @sum(ptr %p)
  ret i64 %v
}

; What a passed object holds is passed, too.
; WHY-LABEL: function 'held'
; WHY: %h: GC_malloc of 8 bytes: heap [MustTail]
; WHY: %p: GC_malloc of 16 bytes: heap [MustTail]
; CHECK-LABEL: define i64 @held(
; CHECK-NOT: alloca
; CHECK: musttail call
define i64 @held(ptr %unused) {
  %h = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  %v = musttail call i64 @sum(ptr %h)
  ret i64 %v
}

; The twin: its life is over before the call, whose marker stays.
; WHY-LABEL: function 'before'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @before(
; CHECK: %p = alloca
; CHECK: {{^}}  %n = call i64 @sum(ptr %p)
; CHECK: musttail call i64 @sum(ptr %q)
define i64 @before(ptr %q) {
  %p = call ptr @GC_malloc(i64 16)
  %n = tail call i64 @sum(ptr %p)
  store i64 %n, ptr %q
  %v = musttail call i64 @sum(ptr %q)
  ret i64 %v
}
