; Go: issue 12397 (escape2.go): a store that never happens keeps nothing.
; RUN: %verdicts-ll %s | %check
; RUN: esc-opt -passes='function(simplifycfg),print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=SIMPLE
@gxx = global ptr null
declare ptr @gc.malloc(i64)

; CHECK-LABEL: function 'no_way_in'
; CHECK: %x: gc.malloc of 4 bytes: stack
; CHECK: %y: gc.malloc of 4 bytes: heap [StoredToGlobal] stored to global gxx
define i32 @no_way_in() {
  %x = call ptr @gc.malloc(i64 4)
  %y = call ptr @gc.malloc(i64 4)
  br label %live
dead:
  store ptr %x, ptr @gxx
  br label %live
live:
  store ptr %y, ptr @gxx
  %v = load i32, ptr %x
  ret i32 %v
}

; A condition that is constant is for the optimizer to fold; the plugin runs after it.
; CHECK-LABEL: function 'constant_condition'
; CHECK: %x: gc.malloc of 4 bytes: heap [StoredToGlobal]
; SIMPLE-LABEL: function 'constant_condition'
; SIMPLE: %x: gc.malloc of 4 bytes: stack
define i32 @constant_condition() {
  %x = call ptr @gc.malloc(i64 4)
  br i1 false, label %dead, label %live
dead:
  store ptr %x, ptr @gxx
  br label %live
live:
  %v = load i32, ptr %x
  ret i32 %v
}

; The twin: the condition is not known.
; CHECK-LABEL: function 'maybe'
; CHECK: %x: gc.malloc of 4 bytes: heap [StoredToGlobal] stored to global gxx
; SIMPLE-LABEL: function 'maybe'
; SIMPLE: %x: gc.malloc of 4 bytes: heap [StoredToGlobal]
define i32 @maybe(i1 %c) {
  %x = call ptr @gc.malloc(i64 4)
  br i1 %c, label %rare, label %live
rare:
  store ptr %x, ptr @gxx
  br label %live
live:
  %v = load i32, ptr %x
  ret i32 %v
}
