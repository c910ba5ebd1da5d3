; LLVM's attributor leaves the alloca in the loop: a million iterations of 128 bytes are more than any stack, and end in SIGSEGV.
; RUN: %promote %s > %t.ll
; RUN: FileCheck %s --check-prefix=IR < %t.ll
; RUN: clang -O0 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; RUN: clang -O2 -Wno-override-module %t.ll %S/Inputs/heap.c -o %t && %t | FileCheck %s
; IR: entry:
; IR-NEXT: %p = alloca [128 x i8]
; CHECK: 1000000
; CHECK: allocations: 0
declare ptr @GC_malloc(i64)
declare i32 @printf(ptr, ...)
@format = constant [6 x i8] c"%lld\0A\00"

; Adds 1 to what it finds, which is nothing in a new object.
define i64 @bump(ptr nocapture %p) noinline nounwind {
  %v = load volatile i64, ptr %p
  %w = add i64 %v, 1
  store volatile i64 %w, ptr %p
  ret i64 %w
}
define i64 @count() noinline {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %next, %loop ]
  %p = call ptr @GC_malloc(i64 128)
  %w = call i64 @bump(ptr %p)
  %next = add i64 %sum, %w
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, 1000000
  br i1 %c, label %loop, label %done
done:
  ret i64 %next
}
define i32 @main() {
  %v = call i64 @count()
  %r = call i32 (ptr, ...) @printf(ptr @format, i64 %v)
  ret i32 0
}
