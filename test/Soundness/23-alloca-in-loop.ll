; LLVM's heap_to_stack.ll blesses an alloca in the loop: 1e6 iterations of 128 bytes end in SIGSEGV. See run-alloca-in-loop.ll.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()

; WHY-LABEL: function 'constant'
; WHY: %p: GC_malloc of 128 bytes: stack
; CHECK-LABEL: define void @constant(
; CHECK-NEXT: entry:
; CHECK-NEXT: %p = alloca [128 x i8], align 16
; CHECK-NOT: alloca
; CHECK: }
define void @constant() {
entry:
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 128)
  %v = load volatile i64, ptr %p
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret void
}

; A size that changes with the iteration has one slot in the entry, while it fits.
; WHY-LABEL: function 'changing'
; WHY: %p: GC_malloc: stack up to 128 bytes
; CHECK-LABEL: define void @changing(
; CHECK-NEXT: entry:
; CHECK-NEXT: alloca [128 x i8], align 16
; CHECK-NOT: alloca
; CHECK: }
define void @changing() {
entry:
  br label %loop
loop:
  %n = phi i64 [ 8, %entry ], [ %m, %loop ]
  %p = call ptr @GC_malloc(i64 %n)
  %v = load volatile i64, ptr %p
  %m = add i64 %n, 8
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret void
}
