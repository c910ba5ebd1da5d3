; What a call through an unknown pointer reaches where the front end says which prototypes there are.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s --check-prefixes=CHECK,TYPES
; RUN: esc-opt -passes='print<escape-analysis><whole-program;prototypes>' -disable-output %s 2>&1 | FileCheck %s --check-prefixes=CHECK,NAMES
; RUN: esc-opt -passes='print<escape-analysis><prototypes>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=OPEN
; OPEN-NOT: : stack
declare ptr @GC_malloc(i64)
@last = global ptr null
@any = global ptr null
@table = global [4 x ptr] [ptr @reads, ptr @keeps, ptr @_Z5keepsP1C, ptr @keeps_32]
; Called as the prototype that only @reads has. Names are the user's promise.
; CHECK-LABEL: function 'by_name'
; TYPES: %x: GC_malloc of 8 bytes: heap
; NAMES: %x: GC_malloc of 8 bytes: stack
define void @by_name() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1), !callee_type !{!0}
  ret void
}
; A call with another hash traps, whatever the user says.
; CHECK-LABEL: function 'by_hash'
; CHECK: %x: GC_malloc of 8 bytes: stack
define void @by_hash() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1) [ "kcfi"(i32 11) ]
  ret void
}
; CHECK-LABEL: function 'says_nothing'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @says_nothing() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1)
  ret void
}
; The prototype of @keeps.
; CHECK-LABEL: function 'by_name_of_keeps'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @by_name_of_keeps() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1), !callee_type !{!1}
  ret void
}
; CHECK-LABEL: function 'by_hash_of_keeps'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @by_hash_of_keeps() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1) [ "kcfi"(i32 12) ]
  ret void
}
; Two calls that were merged.
; CHECK-LABEL: function 'by_two_names'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @by_two_names() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1), !callee_type !{!0, !1}
  ret void
}
; A prototype that no function has: something that is not here.
; CHECK-LABEL: function 'by_foreign_name'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @by_foreign_name() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i64 1), !callee_type !{!2}
  ret void
}
; @keeps_32 says nothing of itself, so that a call of any prototype may mean it.
; CHECK-LABEL: function 'silent_function'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @silent_function() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i32 1), !callee_type !{!3}
  ret void
}
; CHECK-LABEL: function 'silent_function_by_hash'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @silent_function_by_hash() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i32 1) [ "kcfi"(i32 13) ]
  ret void
}
; Without a prototype (`void f();`) arguments are variadic.
; CHECK-LABEL: function 'no_prototype'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @no_prototype() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void (...) %f(ptr %x, i64 1), !callee_type !{!0}
  ret void
}
; A function of C++ may override one that gives back less.
; CHECK-LABEL: function 'override'
; CHECK: %x: GC_malloc of 8 bytes: heap
define ptr @override() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  %r = call ptr %f(ptr %x), !callee_type !{!4}
  ret ptr null
}
; Variadic functions may have been declared without a prototype where they are called.
; CHECK-LABEL: function 'variadic'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @variadic() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void (ptr, ...) %f(ptr %x, i64 1), !callee_type !{!0}
  ret void
}
; What has two prototypes may be called by either.
; CHECK-LABEL: function 'two_prototypes'
; CHECK: %x: GC_malloc of 8 bytes: heap
define void @two_prototypes() {
  %x = call ptr @GC_malloc(i64 8)
  %f = load ptr, ptr @any
  call void %f(ptr %x, i8 1), !callee_type !{!0}
  ret void
}
define void @keeps_twice(ptr %x, i8 %n) !type !0 !type !1 {
  store ptr %x, ptr @last
  store ptr @keeps_twice, ptr @any
  ret void
}
define void @reads_8(ptr %x, i8 %n) !type !0 {
  store ptr @reads_8, ptr @any
  ret void
}
define void @reads_variadic(ptr %x, ...) !type !0 {
  store ptr @reads_variadic, ptr @any
  ret void
}
define void @keeps_variadic(ptr %x, ...) !type !1 {
  store ptr %x, ptr @last
  store ptr @keeps_variadic, ptr @any
  ret void
}
define void @reads(ptr %x, i64 %n) !type !0 !kcfi_type !10 {
  %v = load i64, ptr %x
  ret void
}
define void @keeps(ptr %x, i64 %n) !type !1 !kcfi_type !11 {
  store ptr %x, ptr @last
  ret void
}
define void @keeps_32(ptr %x, i32 %n) {
  store ptr %x, ptr @last
  ret void
}
define void @reads_32(ptr %x, i32 %n) !type !3 !kcfi_type !12 {
  store ptr @reads_32, ptr @any
  ret void
}
define ptr @_Z5keepsP1C(ptr %x) !type !5 {
  store ptr %x, ptr @last
  ret ptr null
}
define ptr @gives(ptr %x) !type !4 {
  store ptr @gives, ptr @any
  ret ptr null
}
!0 = !{i64 0, !"_ZTSFvP1AlE.generalized"}
!1 = !{i64 0, !"_ZTSFvP1BlE.generalized"}
!2 = !{i64 0, !"_ZTSFvP1XlE.generalized"}
!3 = !{i64 0, !"_ZTSFvP1AiE.generalized"}
!4 = !{i64 0, !"_ZTSFP1BvE.generalized"}
!5 = !{i64 0, !"_ZTSFP1DvE.generalized"}
!10 = !{i32 11}
!11 = !{i32 12}
!12 = !{i32 13}
