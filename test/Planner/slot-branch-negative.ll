; A slot that is overwritten on one path only.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c, i1 %d) {
entry:
  %slot = alloca ptr
  store ptr null, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  br i1 %d, label %writes, label %reads
writes:
  store ptr null, ptr %slot
  br label %reads
reads:
  %old = load ptr, ptr %slot
  call void @look(ptr %old)
  store ptr %p, ptr %slot
  br i1 %c, label %loop, label %done
done:
  ret void
}
