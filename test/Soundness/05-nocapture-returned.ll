; llvm#64613, #88026: nocapture on an argument that is returned. LDC b5cc96d7f1: accepted after the first use, later ones unseen.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @same(ptr nocapture returned) nounwind memory(none)
@g = global ptr null

; WHY-LABEL: function 'handed_on'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define ptr @handed_on(
; CHECK: call ptr @GC_malloc
define ptr @handed_on() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @same(ptr %p)
  ret ptr %q
}

; WHY-LABEL: function 'second_use'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define i64 @second_use(
; CHECK: call ptr @GC_malloc
define i64 @second_use() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @same(ptr %p)
  %v = load i64, ptr %q
  %r = call ptr @same(ptr %p)
  store ptr %r, ptr @g
  ret i64 %v
}

; The twin.
; WHY-LABEL: function 'kept_here'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @kept_here(
; CHECK: %p = alloca
define i64 @kept_here() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @same(ptr %p)
  %v = load i64, ptr %q
  ret i64 %v
}
