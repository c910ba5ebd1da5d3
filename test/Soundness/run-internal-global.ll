; LLVM's attributor promotes what is stored in an internal global, because it sees all loads of it; one runs when the frame is gone.
; RUN: %promote %s > %t.ll
; RUN: FileCheck %s --check-prefix=IR < %t.ll
; RUN: clang -O2 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; IR-LABEL: define void @fill(
; IR: call ptr @GC_malloc(i64 16)
; IR-LABEL: define i64 @twin(
; IR: alloca [16 x i8]
; CHECK: 42 42
; CHECK: allocations: 1
declare ptr @GC_malloc(i64)
declare i32 @printf(ptr, ...)
declare void @clobber()
@format = constant [11 x i8] c"%lld %lld\0A\00"
@cell = internal global ptr null

define void @fill() noinline {
  %p = call ptr @GC_malloc(i64 16)
  store volatile i64 42, ptr %p
  store ptr %p, ptr @cell
  ret void
}
define i64 @read() noinline {
  %p = load ptr, ptr @cell
  %v = load volatile i64, ptr %p
  ret i64 %v
}
define i64 @twin() noinline {
  %cell = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store volatile i64 42, ptr %p
  store ptr %p, ptr %cell
  call void @clobber()
  %q = load ptr, ptr %cell
  %v = load volatile i64, ptr %q
  ret i64 %v
}
define i32 @main() {
  call void @fill()
  call void @clobber()
  %v = call i64 @read()
  %w = call i64 @twin()
  %r = call i32 (ptr, ...) @printf(ptr @format, i64 %v, i64 %w)
  ret i32 0
}
