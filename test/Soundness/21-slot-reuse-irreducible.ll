; A toy that asked LoopInfo passed 1,000 generated programs and failed on goto cycles: these are no natural loops, but cycles.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()

; CHECK-LABEL: define i64 @two_entries(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'two_entries'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @two_entries(i1 %c, ptr %start) {
entry:
  br i1 %c, label %make, label %use
make:
  %before = phi ptr [ %start, %entry ], [ %old, %use ]
  %p = call ptr @GC_malloc(i64 16)
  store i64 7, ptr %p
  %new = load i64, ptr %p
  %b = load i64, ptr %before
  %sum = add i64 %new, %b
  store i64 %sum, ptr %p
  br label %use
use:
  %old = phi ptr [ %start, %entry ], [ %p, %make ]
  %v = load i64, ptr %old
  %again = call i1 @more()
  br i1 %again, label %make, label %done
done:
  ret i64 %v
}

; The twin: the same cycle, in which the old object is dead when the new one is made.
; CHECK-LABEL: define i64 @dead_by_then(
; CHECK: %p = alloca
; CHECK: make:
; WHY-LABEL: function 'dead_by_then'
; WHY: %p: GC_malloc of 16 bytes: stack
define i64 @dead_by_then(i1 %c, ptr %start) {
entry:
  br i1 %c, label %make, label %use
make:
  %p = call ptr @GC_malloc(i64 16)
  br label %use
use:
  %old = phi ptr [ %start, %entry ], [ %p, %make ]
  %v = load i64, ptr %old
  %again = call i1 @more()
  br i1 %again, label %make, label %done
done:
  ret i64 %v
}
