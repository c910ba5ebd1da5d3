; A constant table of functions, behind a constant that points to it: a vtable.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@vtable = internal constant { i64, [2 x ptr] } { i64 7, [2 x ptr] [ptr @keep, ptr @one] }
@class = internal constant ptr getelementptr (i8, ptr @vtable, i64 8)
declare void @keep(ptr)
define void @one(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %methods = load ptr, ptr @class
  %slot = getelementptr i8, ptr %methods, i64 8
  %callee = load ptr, ptr %slot
  call void %callee(ptr %p)
  ret void
}
