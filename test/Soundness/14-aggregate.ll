; TinyGo allocs-aggregate.ll and PR 5586; Vyx: insertvalue into a handle "stack-promoted an escaping object and crashed under -O2".
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @take({ ptr, i64 })
@g = global { ptr, i64 } zeroinitializer

; WHY-LABEL: function 'returned'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define { ptr, i64, i64 } @returned(
; CHECK: call ptr @GC_malloc
define { ptr, i64, i64 } @returned(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { ptr, i64, i64 } undef, ptr %p, 0
  %b = insertvalue { ptr, i64, i64 } %a, i64 %n, 1
  ret { ptr, i64, i64 } %b
}

; WHY-LABEL: function 'stored'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define void @stored(
; CHECK: call ptr @GC_malloc
define void @stored() {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { ptr, i64 } { ptr null, i64 1 }, ptr %p, 0
  store { ptr, i64 } %a, ptr @g
  ret void
}

; WHY-LABEL: function 'passed'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall]
; CHECK-LABEL: define void @passed(
; CHECK: call ptr @GC_malloc
define void @passed() {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { ptr, i64 } undef, ptr %p, 0
  call void @take({ ptr, i64 } %a)
  ret void
}

; In an aggregate with more elements than are told apart, and nested.
; WHY-LABEL: function 'large'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define ptr @large(
; CHECK: call ptr @GC_malloc
define ptr @large() {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue [100 x { i64, ptr }] undef, ptr %p, 99, 1
  %q = extractvalue [100 x { i64, ptr }] %a, 99, 1
  ret ptr %q
}
; WHY-LABEL: function 'nested'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define ptr @nested(
; CHECK: call ptr @GC_malloc
define ptr @nested() {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { i64, [2 x { i32, ptr }] } undef, ptr %p, 1, 1, 1
  %b = extractvalue { i64, [2 x { i32, ptr }] } %a, 1, 1
  %q = extractvalue { i32, ptr } %b, 1
  ret ptr %q
}

; The twin: the pointer stays here, another element of the same aggregate is returned.
; WHY-LABEL: function 'other_element'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define ptr @other_element(
; CHECK: %p = alloca
define ptr @other_element(ptr %o) {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { ptr, ptr } undef, ptr %p, 0
  %b = insertvalue { ptr, ptr } %a, ptr %o, 1
  %q = extractvalue { ptr, ptr } %b, 0
  %v = load i64, ptr %q
  store i64 %v, ptr %o
  %r = extractvalue { ptr, ptr } %b, 1
  ret ptr %r
}
