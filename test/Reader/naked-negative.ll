; The body of a naked function does not say what it does.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @bare(ptr %x) naked {
  call void asm sideeffect "ret", ""()
  unreachable
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to bare as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @bare(ptr %p)
  ret void
}
