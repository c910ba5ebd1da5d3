; The nearest cases that are not `nocapture`: the address is kept, compared, made a number, shown to somebody, given back.
; RUN: esc-opt -passes='escape-summaries,verify' -S %s | FileCheck %s
@g = global ptr null
@seen = global i32 0
declare i32 @printf(ptr, ...)
declare void @unknown(ptr)
declare void @unknown_bundle() 
declare i1 @llvm.type.test(ptr, metadata)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @GC_malloc(i64)

; CHECK: define void @kept(ptr %p)
define void @kept(ptr %p) {
  store ptr %p, ptr @g
  ret void
}
; CHECK: define void @kept_in_itself(ptr %p)
define void @kept_in_itself(ptr %p) {
  store ptr %p, ptr %p
  ret void
}
; Stored into what the caller has.
; CHECK: define void @kept_by_other(ptr %p, ptr
define void @kept_by_other(ptr %p, ptr %q) {
  store ptr %p, ptr %q
  ret void
}
; CHECK: define noalias ptr @kept_in_new(ptr %p)
define ptr @kept_in_new(ptr %p) {
  %box = call ptr @GC_malloc(i64 8)
  store ptr %p, ptr %box
  ret ptr %box
}
; CHECK: define i64 @number(ptr %p)
define i64 @number(ptr %p) {
  %slot = alloca ptr
  store ptr %p, ptr %slot
  %n = load i64, ptr %slot
  ret i64 %n
}
; Only the low bits, and only for a branch.
; CHECK: define i32 @low_bits(ptr %p)
define i32 @low_bits(ptr %p) {
  %n = ptrtoint ptr %p to i64
  %m = and i64 %n, 7
  %c = icmp eq i64 %m, 0
  %r = select i1 %c, i32 1, i32 2
  ret i32 %r
}
; The model of printf keeps nothing, but %p shows it.
; CHECK: define void @shown(ptr %format, ptr %p)
define void @shown(ptr %format, ptr %p) {
  %r = call i32 (ptr, ...) @printf(ptr %format, ptr %p)
  ret void
}
; Looked at through the memory that holds it.
define internal i1 @looks(ptr %a, ptr %b) {
  %x = load ptr, ptr %a
  %c = icmp eq ptr %x, %b
  ret i1 %c
}
; CHECK: define i1 @seen_in_memory(ptr %p, ptr
define i1 @seen_in_memory(ptr %p, ptr %q) {
  %slot = alloca ptr
  store ptr %p, ptr %slot
  %r = call i1 @looks(ptr %slot, ptr %q)
  ret i1 %r
}
; Two levels of memory.
; CHECK: define void @seen_deep(ptr %p)
define void @seen_deep(ptr %p) {
  %slot = alloca ptr
  %outer = alloca ptr
  store ptr %p, ptr %slot
  store ptr %slot, ptr %outer
  %r = call i1 @looks(ptr %outer, ptr null)
  ret void
}
; The bytes of a copy.
; CHECK: define i8 @first_byte(ptr %p)
define i8 @first_byte(ptr %p) {
  %slot = alloca ptr
  %copy = alloca ptr
  store ptr %p, ptr %slot
  call void @llvm.memcpy.p0.p0.i64(ptr %copy, ptr %slot, i64 8, i1 false)
  %b = load i8, ptr %copy
  ret i8 %b
}
; CHECK: define i32 @volatile_access(ptr %p)
define i32 @volatile_access(ptr %p) {
  %v = load volatile i32, ptr %p
  ret i32 %v
}
; CHECK: define void @volatile_copy(ptr %p)
define void @volatile_copy(ptr %p) {
  %slot = alloca i64
  call void @llvm.memcpy.p0.p0.i64(ptr %slot, ptr %p, i64 8, i1 true)
  ret void
}
; CHECK: define i1 @exchanged(ptr %p, ptr
define i1 @exchanged(ptr %p, ptr %q) {
  %slot = alloca ptr
  store ptr %p, ptr %slot
  %r = cmpxchg ptr %slot, ptr %q, ptr null seq_cst seq_cst
  %c = extractvalue { ptr, i1 } %r, 1
  ret i1 %c
}
; CHECK: define i1 @tested(ptr %p)
define i1 @tested(ptr %p) {
  %c = call i1 @llvm.type.test(ptr %p, metadata !"T")
  ret i1 %c
}
; CHECK: define void @in_bundle(ptr %p)
define void @in_bundle(ptr %p) {
  call void @unknown_bundle() [ "align"(ptr %p, i64 8) ]
  ret void
}
; CHECK: define void @to_unknown_pointer(ptr %f, ptr %p)
define void @to_unknown_pointer(ptr %f, ptr %p) {
  call void %f(ptr %p)
  ret void
}
; A definition that another one may replace, and one that was compiled from the same source elsewhere.
; CHECK: define weak void @weak(ptr %p)
define weak void @weak(ptr %p) {
  ret void
}
; CHECK: define linkonce_odr void @odr(ptr %p)
define linkonce_odr void @odr(ptr %p) {
  ret void
}
; CHECK: define void @asks_odr(ptr %p)
define void @asks_odr(ptr %p) {
  call void @odr(ptr %p)
  ret void
}
; CHECK: define void @unoptimised(ptr %p)
define void @unoptimised(ptr %p) noinline optnone {
  ret void
}
; CHECK: define void @thrown_away(ptr %p)
define void @thrown_away(ptr %p) personality ptr null {
  %x = insertvalue { ptr, i32 } poison, ptr %p, 0
  resume { ptr, i32 } %x
}
; CHECK: define void @jumps(ptr %p)
define void @jumps(ptr %p) {
  indirectbr ptr %p, [label %there]
there:
  ret void
}
; The caller's memory is not kept, but the copy's address is.
; CHECK: define void @copy_kept(ptr byval(ptr) %p)
define void @copy_kept(ptr byval(ptr) %p) {
  store ptr %p, ptr @g
  ret void
}
