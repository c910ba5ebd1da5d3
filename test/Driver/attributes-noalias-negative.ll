; The nearest cases that are not `noalias`: somebody else can reach what is returned, or it may be something old.
; RUN: esc-opt -passes='escape-summaries,verify' -S %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_realloc(ptr, i64)
@g = global ptr null
@text = constant [2 x i8] c"a\00"

; CHECK: define ptr @kept(
define ptr @kept() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr @g
  ret ptr %p
}
; A list's head that points to itself: a load from it leads to it.
; CHECK: define ptr @ring(
define ptr @ring() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %p
  ret ptr %p
}
; The same through what it holds, and through a callee.
define internal void @link(ptr %a, ptr %b) {
  store ptr %a, ptr %b
  ret void
}
; CHECK: define ptr @ring_of_two(
define ptr @ring_of_two() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  call void @link(ptr %p, ptr %q)
  call void @link(ptr %q, ptr %p)
  ret ptr %p
}
; CHECK: define ptr @of_ring(
define ptr @of_ring() {
  %p = call ptr @ring()
  ret ptr %p
}
; The caller has it as well.
; CHECK: define ptr @two_ways(
define ptr @two_ways(ptr %out) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %out
  ret ptr %p
}
; CHECK: define ptr @or_parameter(
define ptr @or_parameter(ptr %x, i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %r = select i1 %c, ptr %p, ptr %x
  ret ptr %r
}
; Plain data has an address that others know, too.
; CHECK: define ptr @or_text(
define ptr @or_text(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %r = select i1 %c, ptr %p, ptr @text
  ret ptr %r
}
; CHECK: define ptr @or_text_in_memory(
define ptr @or_text_in_memory(i1 %c) {
  %slot = alloca ptr
  store ptr @text, ptr %slot
  %p = call ptr @GC_malloc(i64 16)
  br i1 %c, label %a, label %b
a:
  store ptr %p, ptr %slot
  br label %b
b:
  %r = load ptr, ptr %slot
  ret ptr %r
}
; It went through a number: anybody who makes the same number has it.
; CHECK: define ptr @numbered(
define ptr @numbered(ptr %out) {
  %p = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %p to i64
  %m = xor i64 %n, -1
  store i64 %m, ptr %out
  ret ptr %p
}
; It may be the old object.
; CHECK: define ptr @resized(
define ptr @resized(ptr %old) {
  %p = call ptr @GC_realloc(ptr %old, i64 16)
  ret ptr %p
}
; CHECK: define weak ptr @weak(
define weak ptr @weak() {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
; What is loaded is not new.
; CHECK: define ptr @or_loaded(
define ptr @or_loaded(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %x = load ptr, ptr @g
  %r = select i1 %c, ptr %p, ptr %x
  ret ptr %r
}
; Null is an address like any other here.
; CHECK: define ptr @or_null(
define ptr @or_null(i1 %c) null_pointer_is_valid {
  %p = call ptr @GC_malloc(i64 16)
  %r = select i1 %c, ptr %p, ptr null
  ret ptr %r
}
; Somebody has caught it.
; CHECK: define ptr @thrown(
define ptr @thrown(i1 %c) personality ptr null {
  %p = call ptr @GC_malloc(i64 16)
  %slot = alloca ptr
  store ptr %p, ptr %slot
  br i1 %c, label %a, label %b
a:
  %q = load ptr, ptr %slot
  %x = insertvalue { ptr, i32 } poison, ptr %q, 0
  resume { ptr, i32 } %x
b:
  ret ptr %p
}
; Somebody has it who is only known to have been given it.
declare void @unknown(ptr)
; CHECK: define ptr @passed(
define ptr @passed() {
  %p = call ptr @GC_malloc(i64 16)
  call void @unknown(ptr %p)
  ret ptr %p
}
; Called as something that it is not: what comes out is not known, although @returned gives a new object.
; CHECK: define internal noalias ptr @returned(
define internal ptr @returned() {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
; CHECK: define ptr @of_other_type(
define ptr @of_other_type(i64 %n) {
  %p = call ptr (i64) @returned(i64 %n)
  store ptr %p, ptr @g
  ret ptr %p
}
