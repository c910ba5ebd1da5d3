; Made in the outer loop, used in the inner one, dead when the outer one turns.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c, i1 %d) {
entry:
  br label %outer
outer:
  %p = call ptr @GC_malloc(i64 16)
  br label %inner
inner:
  call void @look(ptr %p)
  br i1 %c, label %inner, label %latch
latch:
  br i1 %d, label %outer, label %done
done:
  ret void
}
