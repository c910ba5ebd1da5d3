; LLVM 22's attributor leaves `tail` on a call that sees the slot: then the store before it is dead, and -O2 prints 0.
; RUN: %promote %s > %t.ll
; RUN: FileCheck %s --check-prefix=IR < %t.ll
; RUN: clang -O2 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; RUN: clang -O2 -Wno-override-module %s %S/Inputs/heap.c -o %t.heap && %t.heap | FileCheck %s --check-prefix=HEAP
; IR: alloca [16 x i8]
; IR: alloca [16 x i8]
; CHECK: 7 7
; CHECK: allocations: 0
; HEAP: 7 7
; HEAP: allocations: 3
declare ptr @GC_malloc(i64)
declare i32 @printf(ptr, ...)
@format = constant [11 x i8] c"%lld %lld\0A\00"

define i64 @read(ptr nocapture %p) noinline nounwind {
  %v = load volatile i64, ptr %p
  ret i64 %v
}
define i64 @read_through(ptr nocapture %h) noinline nounwind {
  %p = load ptr, ptr %h
  %v = load volatile i64, ptr %p
  ret i64 %v
}
define i64 @direct() noinline {
  %p = call ptr @GC_malloc(i64 16)
  store i64 7, ptr %p
  %v = tail call i64 @read(ptr %p)
  ret i64 %v
}
define i64 @held() noinline {
  %h = call ptr @GC_malloc(i64 16)
  %p = call ptr @GC_malloc(i64 16)
  store i64 7, ptr %p
  store ptr %p, ptr %h
  %v = tail call i64 @read_through(ptr %h)
  ret i64 %v
}
define i32 @main() {
  %a = call i64 @direct()
  %b = call i64 @held()
  %r = call i32 (ptr, ...) @printf(ptr @format, i64 %a, i64 %b)
  ret i32 0
}
