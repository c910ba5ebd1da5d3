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
; CHECK: %p: GC_malloc of 16 bytes: heap [IndirectCall] passed to an indirect call whose targets are not all known, as argument 1
define void @f(i1 %c, ptr %given) {
  %p = call ptr @GC_malloc(i64 16)
  %callee = select i1 %c, ptr @one, ptr %given
  call void %callee(ptr %p)
  ret void
}
