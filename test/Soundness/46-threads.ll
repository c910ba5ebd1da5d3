; Swift PR 67082: another thread may still hold the object, even where the frame never returns.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i32 @pthread_create(ptr, ptr, ptr, ptr)
declare i32 @GC_pthread_create(ptr, ptr, ptr, ptr)
declare !callback !0 void @fork(i32, ptr, ...)
define internal ptr @start(ptr %arg) {
  ret ptr null
}
define internal void @region(ptr %id, ptr %arg) {
  ret void
}

; WHY-LABEL: function 'argument'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToThread] handed to another thread by pthread_create
; CHECK-LABEL: define i64 @argument(
; CHECK: call ptr @GC_malloc
define i64 @argument() {
  %t = alloca i64
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @pthread_create(ptr %t, ptr null, ptr @start, ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}

; In memory that the other thread gets, in a frame that does not return.
; WHY-LABEL: function 'dead_end'
; WHY: %h: GC_malloc of 8 bytes: heap [PassedToThread]
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToThread]
; CHECK-LABEL: define void @dead_end(
; CHECK: call ptr @GC_malloc
; CHECK: call ptr @GC_malloc
define void @dead_end() noreturn {
  %t = alloca i64
  %h = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  %r = call i32 @GC_pthread_create(ptr %t, ptr null, ptr @start, ptr %h)
  unreachable
}

; A callee that calls back, on threads of its own.
; WHY-LABEL: function 'forked'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to fork as argument 3
; CHECK-LABEL: define void @forked(
; CHECK: call ptr @GC_malloc
define void @forked() {
  %p = call ptr @GC_malloc(i64 16)
  call void (i32, ptr, ...) @fork(i32 1, ptr @region, ptr %p)
  ret void
}

; The twin: the thread gets something else.
; WHY-LABEL: function 'beside'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @beside(
; CHECK: %p = alloca
define i64 @beside(ptr %arg) {
  %t = alloca i64
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @pthread_create(ptr %t, ptr null, ptr @start, ptr %arg)
  %v = load i64, ptr %p
  ret i64 %v
}
!0 = !{!1}
!1 = !{i64 1, i64 -1, i1 true}
