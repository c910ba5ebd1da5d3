; Two objects that point to each other, of which the callee may keep what it finds inside: the reason is named for both.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %a: GC_malloc of 16 bytes: heap [PassedToCall] passed to look as argument 1
; CHECK: %b: GC_malloc of 16 bytes: heap [PassedToCall] passed to look as argument 1
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  %a = call ptr @GC_malloc(i64 16)
  %b = call ptr @GC_malloc(i64 16)
  store ptr %a, ptr %b
  store ptr %b, ptr %a
  call void @look(ptr %a)
  br i1 %c, label %loop, label %done
done:
  ret void
}
