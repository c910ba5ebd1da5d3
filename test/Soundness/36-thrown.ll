; Thrown objects, and objects stored in what is thrown: the frame is gone when somebody catches them.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @__cxa_allocate_exception(i64)
declare void @__cxa_throw(ptr, ptr, ptr)
declare i32 @__gxx_personality_v0(...)

; WHY-LABEL: function 'stored'
; WHY: %p: GC_malloc of 16 bytes: heap [{{Thrown|StoredToHeap}}]
; CHECK-LABEL: define void @stored(
; CHECK: call ptr @GC_malloc
define void @stored() {
  %p = call ptr @GC_malloc(i64 16)
  %x = call ptr @__cxa_allocate_exception(i64 8)
  store ptr %p, ptr %x
  call void @__cxa_throw(ptr %x, ptr null, ptr null)
  unreachable
}

; WHY-LABEL: function 'itself'
; WHY: %p: GC_malloc of 16 bytes: heap [Thrown] thrown as an exception
; CHECK-LABEL: define void @itself(
; CHECK: call ptr @GC_malloc
define void @itself() {
  %p = call ptr @GC_malloc(i64 16)
  call void @__cxa_throw(ptr %p, ptr null, ptr null)
  unreachable
}

; WHY-LABEL: function 'resumed'
; WHY: %p: GC_malloc of 16 bytes: heap [Thrown] thrown as an exception
; CHECK-LABEL: define void @resumed(
; CHECK: call ptr @GC_malloc
define void @resumed() personality ptr @__gxx_personality_v0 {
  %p = call ptr @GC_malloc(i64 16)
  %a = insertvalue { ptr, i32 } undef, ptr %p, 0
  resume { ptr, i32 } %a
}

; The twin: alive while something else is thrown.
; WHY-LABEL: function 'beside'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @beside(
; CHECK: %p = alloca
define void @beside(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %p
  %x = call ptr @__cxa_allocate_exception(i64 8)
  store i64 %v, ptr %x
  call void @__cxa_throw(ptr %x, ptr null, ptr null)
  unreachable
}
