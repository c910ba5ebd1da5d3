; A cycle with two entries is a cycle: the object is dead when the site runs again.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c, i1 %d) {
entry:
  br i1 %c, label %left, label %right
left:
  br label %right
right:
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %d, label %left, label %done
done:
  ret void
}
