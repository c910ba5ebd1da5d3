; Two objects that point to each other: when no value outside holds one of them, both are dead.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %a: GC_malloc of 16 bytes: stack
; CHECK: %b: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  %a = call ptr @GC_malloc(i64 16)
  %b = call ptr @GC_malloc(i64 16)
  store ptr %a, ptr %b
  store ptr %b, ptr %a
  %there = load ptr, ptr %a
  %back = load ptr, ptr %there
  %v = load volatile i64, ptr %back
  br i1 %c, label %loop, label %done
done:
  ret void
}
