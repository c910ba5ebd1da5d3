; Made in the inner loop, carried around by the outer one.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c, i1 %d) {
entry:
  br label %outer
outer:
  %kept = phi ptr [ null, %entry ], [ %p, %latch ]
  br label %inner
inner:
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %c, label %inner, label %latch
latch:
  call void @look(ptr %kept)
  br i1 %d, label %outer, label %done
done:
  ret void
}
