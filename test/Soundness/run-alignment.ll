; LLVM's attributor makes slots of alignment 1 (llvm#54747): an aligned vector store into one faults, or not, as the frame falls.
; RUN: %promote %s > %t.ll
; RUN: FileCheck %s --check-prefix=IR < %t.ll
; RUN: clang -O0 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; RUN: clang -O2 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; IR-DAG: alloca [1 x i8], align 16
; IR-DAG: alloca [32 x i8], align 16
; IR-DAG: alloca [64 x i8], align 32
; CHECK: 0 0 0
; CHECK: allocations: 0
declare ptr @GC_malloc(i64)
declare i32 @printf(ptr, ...)
@format = constant [16 x i8] c"%lld %lld %lld\0A\00"

define i64 @store16(ptr nocapture %p) noinline nounwind {
  store volatile <2 x i64> <i64 1, i64 2>, ptr %p, align 16
  %n = ptrtoint ptr %p to i64
  %low = and i64 %n, 15
  ret i64 %low
}
define i64 @byte(ptr nocapture %p) noinline nounwind {
  store volatile i8 1, ptr %p
  %n = ptrtoint ptr %p to i64
  %low = and i64 %n, 15
  ret i64 %low
}
define i32 @main() {
  %odd = alloca i8, align 1
  store volatile i8 1, ptr %odd
  %a = call ptr @GC_malloc(i64 1)
  %x = call i64 @byte(ptr %a)
  %b = call ptr @GC_malloc(i64 32)
  %y = call i64 @store16(ptr %b)
  %c = call align 32 ptr @GC_malloc(i64 64)
  store volatile <4 x i64> <i64 1, i64 2, i64 3, i64 4>, ptr %c, align 32
  %i = ptrtoint ptr %c to i64
  %z = and i64 %i, 15
  %r = call i32 (ptr, ...) @printf(ptr @format, i64 %x, i64 %y, i64 %z)
  ret i32 0
}
