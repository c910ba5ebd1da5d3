; llvm#181103: two objects point to a third; what holds for the one holder was taken to hold for what both point to.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
@g = global ptr null

; WHY-LABEL: function 'one_leaks'
; WHY: %a: GC_malloc of 8 bytes: stack
; WHY: %b: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define i64 @one_leaks(
; CHECK: %p = call ptr @GC_malloc
define i64 @one_leaks() {
  %a = call ptr @GC_malloc(i64 8)
  %b = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  store ptr %p, ptr %b
  %x = load ptr, ptr %a
  %v = load i64, ptr %x
  %y = load ptr, ptr %b
  store ptr %y, ptr @g
  ret i64 %v
}

; A callee that gets both: what it stores through the one is read through the other.
; WHY-LABEL: function 'callee'
; WHY: %p: GC_malloc of 8 bytes: stack
; WHY: %n: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define void @callee(
; CHECK: %n = call ptr @GC_malloc
define void @callee() {
  %a = call ptr @GC_malloc(i64 8)
  %b = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 8)
  %n = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  store ptr %p, ptr %b
  call void @put(ptr %a, ptr %n)
  %y = load ptr, ptr %b
  %z = load ptr, ptr %y
  store ptr %z, ptr @g
  ret void
}
define internal void @put(ptr %a, ptr %n) {
  %p = load ptr, ptr %a
  store ptr %n, ptr %p
  ret void
}

; The twin: both holders stay, and so does what they hold.
; WHY-LABEL: function 'none_leaks'
; WHY: %a: GC_malloc of 8 bytes: stack
; WHY: %b: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @none_leaks(
; CHECK-NOT: @GC_malloc
; CHECK: ret i64
define i64 @none_leaks() {
  %a = call ptr @GC_malloc(i64 8)
  %b = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  store ptr %p, ptr %b
  %x = load ptr, ptr %a
  store i64 1, ptr %x
  %y = load ptr, ptr %b
  %v = load i64, ptr %y
  ret i64 %v
}
