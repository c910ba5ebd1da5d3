; A store over a part of the slot is not one over the pointer in it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %slot = alloca ptr
  store ptr null, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  store i32 0, ptr %slot
  %old = load ptr, ptr %slot
  call void @look(ptr %old)
  store ptr %p, ptr %slot
  br i1 %c, label %loop, label %done
done:
  ret void
}
