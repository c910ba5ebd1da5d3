; What a callee takes out of its variadic arguments is followed.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)
define ptr @takes(i32 %n, ...) {
  %list = alloca [3 x i64]
  call void @llvm.va_start.p0(ptr %list)
  %r = va_arg ptr %list, ptr
  call void @llvm.va_end.p0(ptr %list)
  ret ptr %r
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %r = call ptr (i32, ...) @takes(i32 1, ptr %p)
  ret ptr %r
}
; A musttail call hands on what the caller got, and nobody says so: no va_start.
declare void @llvm.va_copy.p0(ptr, ptr)
@kept = global ptr null
define void @keeps(i32 %n, ...) {
  %list = alloca [3 x i64]
  %copy = alloca [3 x i64]
  call void @llvm.va_start.p0(ptr %list)
  call void @llvm.va_copy.p0(ptr %copy, ptr %list)
  %r = va_arg ptr %copy, ptr
  store ptr %r, ptr @kept
  ret void
}
define void @hands_on(i32 %n, ...) {
  musttail call void (i32, ...) @keeps(i32 %n, ...)
  ret void
}
; CHECK-LABEL: function 'handed_on'
; CHECK: %q: GC_malloc of 16 bytes: heap [PassedToCall]
define void @handed_on() {
  %q = call ptr @GC_malloc(i64 16)
  call void (i32, ...) @hands_on(i32 1, ptr %q)
  ret void
}
; A structure by value: its memory is among the arguments, and so is what it holds.
define ptr @first_word(i32 %n, ...) {
  %list = alloca [3 x i64]
  call void @llvm.va_start.p0(ptr %list)
  %area = load ptr, ptr %list
  %r = load ptr, ptr %area
  ret ptr %r
}
; CHECK-LABEL: function 'by_value'
; CHECK: %r: GC_malloc of 16 bytes: heap [Returned]
define ptr @by_value() {
  %r = call ptr @GC_malloc(i64 16)
  %box = alloca [2 x ptr]
  store ptr %r, ptr %box
  %s = call ptr (i32, ...) @first_word(i32 1, ptr byval([2 x ptr]) %box)
  ret ptr %s
}
; CHECK-LABEL: function 'unknown_callee'
; CHECK: %u: GC_malloc of 16 bytes: heap [PassedToCall] passed to somebody as argument 3
declare void @somebody(i32, ...)
define void @unknown_callee() {
  %u = call ptr @GC_malloc(i64 16)
  call void (i32, ...) @somebody(i32 1, i32 2, ptr %u)
  ret void
}
; CHECK-LABEL: function 'through_a_pointer'
; CHECK: %v: GC_malloc of 16 bytes: heap [PassedToCall]
define void @through_a_pointer(i1 %c) {
  %v = call ptr @GC_malloc(i64 16)
  %f = select i1 %c, ptr @keeps, ptr @first_word
  call void (i32, ...) %f(i32 1, ptr %v)
  ret void
}
