; asm goto is inline assembly too.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [InlineAsm]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  callbr void asm sideeffect "", "r,!i"(ptr %p) to label %on [label %off]
on:
  ret void
off:
  ret void
}
