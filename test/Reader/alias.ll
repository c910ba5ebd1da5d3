; An alias in a table stands for its function.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@same = alias void (ptr), ptr @one
@table = constant [1 x ptr] [ptr @same]
define void @one(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %callee = load ptr, ptr @table
  call void %callee(ptr %p)
  ret void
}
