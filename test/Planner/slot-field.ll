; The slot is a field of a holder, and is written, through its address, before anybody reads it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
entry:
  %box = alloca [2 x ptr]
  %field = getelementptr i8, ptr %box, i64 8
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  store ptr null, ptr %field
  %old = load ptr, ptr %field
  call void @look(ptr %old)
  store ptr %p, ptr %field
  br i1 %c, label %loop, label %done
done:
  ret void
}
