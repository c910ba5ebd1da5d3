; Both functions that the pointer may be are known.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @one(ptr %x) {
  call void @look(ptr %x)
  ret void
}
define void @two(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %callee = select i1 %c, ptr @one, ptr @two
  call void %callee(ptr %p)
  ret void
}
