; A callee gets one of many objects; one of them, which comes last, leads to the slot.
; RUN: %allocates %s
; RUN: %python %S/Inputs/many.py 40 < %s | %verdicts - | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %held = alloca ptr
  store ptr null, ptr %held
; MANY
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @reads(ptr %any)
  store ptr %p, ptr %held
  br i1 %c, label %loop, label %done
done:
  ret void
}
