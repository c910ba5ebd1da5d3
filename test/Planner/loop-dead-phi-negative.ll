; The phi is used on one path only, but after the new object is made.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(ptr %first, i1 %c, i1 %d) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %first, %entry ], [ %p, %latch ]
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %d, label %rare, label %latch
rare:
  call void @look(ptr %old)
  br label %latch
latch:
  br i1 %c, label %loop, label %done
done:
  ret void
}
