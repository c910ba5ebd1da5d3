; A slot outside the loop holds the object, and is overwritten before anybody reads it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
entry:
  %slot = alloca ptr
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %again = load ptr, ptr %slot
  call void @look(ptr %again)
  br i1 %c, label %loop, label %done
done:
  ret void
}
