; Not inlined: what the linker may replace, what takes any number of arguments, what is called by another type.
; RUN: esc-opt -passes=inline-allocators -S %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i32 @read(ptr nocapture) memory(argmem: read) nounwind
define weak ptr @replaceable() {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
define internal ptr @variadic(...) {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
define internal ptr @typed(i32 %n) {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
; CHECK-LABEL: define i32 @of_replaceable
; CHECK: call ptr @replaceable
define i32 @of_replaceable() {
  %o = call ptr @replaceable()
  %v = call i32 @read(ptr %o)
  ret i32 %v
}
; CHECK-LABEL: define i32 @of_variadic
; CHECK: call ptr (...) @variadic
define i32 @of_variadic() {
  %o = call ptr (...) @variadic(i32 1)
  %v = call i32 @read(ptr %o)
  ret i32 %v
}
; CHECK-LABEL: define i32 @of_typed
; CHECK: call ptr @typed
define i32 @of_typed() {
  %o = call ptr @typed(i64 1)
  %v = call i32 @read(ptr %o)
  ret i32 %v
}
