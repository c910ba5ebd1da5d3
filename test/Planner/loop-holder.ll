; The holder is made in the same iteration, and dies with it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %box: GC_malloc of 32 bytes: stack
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  %box = call ptr @GC_malloc(i64 32)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %box
  %inside = load ptr, ptr %box
  call void @look(ptr %inside)
  br i1 %c, label %loop, label %done
done:
  ret void
}
