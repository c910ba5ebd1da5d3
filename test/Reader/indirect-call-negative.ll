; One of the two is whatever the caller gave.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @one(ptr %x) {
  call void @look(ptr %x)
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall] passed to a call as argument 1, and the set of functions this call can reach is open:
define void @f(i1 %c, ptr %given) {
  %p = call ptr @GC_malloc(i64 16)
  %callee = select i1 %c, ptr @one, ptr %given
  call void %callee(ptr %p)
  ret void
}
