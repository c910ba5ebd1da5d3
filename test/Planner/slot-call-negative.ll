; A callee that gets the slot may read it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %slot = alloca ptr
  store ptr null, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @reads(ptr %slot)
  store ptr %p, ptr %slot
  br i1 %c, label %loop, label %done
done:
  ret void
}
