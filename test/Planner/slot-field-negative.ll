; The slot is a field of a holder, which a callee can reach through another holder.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %box = alloca [2 x ptr]
  %outer = alloca ptr
  store ptr %box, ptr %outer
  %field = getelementptr i8, ptr %box, i64 8
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @reads(ptr %outer)
  store ptr %p, ptr %field
  br i1 %c, label %loop, label %done
done:
  ret void
}
