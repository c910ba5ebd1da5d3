; noinline alone forbids nothing; and the callers of an optnone function know what it does.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @callee(ptr %x) noinline optnone {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() noinline {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @callee(ptr %p)
  ret void
}
