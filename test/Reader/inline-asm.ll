; Inline assembly that does not get the object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void asm sideeffect "", "r,~{memory}"(ptr %other)
  ret void
}
