; An intrinsic that is not listed and touches memory is a call like any other: init.trampoline keeps its last argument.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.init.trampoline(ptr, ptr, ptr)
define void @nested(ptr nest %environment) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to llvm.init.trampoline as argument 3
define void @f(ptr %code) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @llvm.init.trampoline(ptr %code, ptr @nested, ptr %p)
  ret void
}
