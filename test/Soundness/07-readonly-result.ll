; Pony takes readonly and an integer result for harmless: the address may be that integer.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i64 @hash(ptr) nounwind memory(read)
declare double @scaled(ptr) nounwind memory(none)
declare ptr @first(ptr nocapture) nounwind memory(argmem: read)
declare ptr @find(ptr) nounwind memory(read)
@n = global i64 0
@d = global double 0.0
@g = global ptr null

; WHY-LABEL: function 'as_number'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global n
; WHY-LABEL: function 'as_double'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global d
; WHY-LABEL: function 'as_interior'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define void @as_number(
; CHECK: call ptr @GC_malloc
; CHECK-LABEL: define void @as_double(
; CHECK: call ptr @GC_malloc
; CHECK-LABEL: define ptr @as_interior(
; CHECK: call ptr @GC_malloc
define void @as_number() {
  %p = call ptr @GC_malloc(i64 16)
  %h = call i64 @hash(ptr %p)
  store i64 %h, ptr @n
  ret void
}
define void @as_double() {
  %p = call ptr @GC_malloc(i64 16)
  %h = call double @scaled(ptr %p)
  store double %h, ptr @d
  ret void
}
define ptr @as_interior() {
  %p = call ptr @GC_malloc(i64 16)
  %i = call ptr @find(ptr %p)
  ret ptr %i
}

; What is read from it can be the result, too: the holder does not escape, what it holds does.
; WHY-LABEL: function 'content'
; WHY: %h: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define void @content(
; CHECK: %h = alloca
; CHECK: %p = call ptr @GC_malloc
define void @content() {
  %h = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  %f = call ptr @first(ptr %h)
  store ptr %f, ptr @g
  ret void
}

; The twin: the result stays here.
; WHY-LABEL: function 'looked_at'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i1 @looked_at(
; CHECK: %p = alloca
define i1 @looked_at(i64 %x) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %x, ptr %p
  %h = call i64 @hash(ptr %p)
  %same = icmp eq i64 %h, %x
  ret i1 %same
}
