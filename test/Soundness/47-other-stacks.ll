; The collector must scan the stack that a slot lives on. That is an assumption, and written down (README); what can be seen in the
; IR is an object that is handed to another stack, which may run when this frame is gone.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @makecontext(ptr, ptr, i32, ...)
declare i32 @swapcontext(ptr, ptr)
define internal void @fiber() {
  ret void
}

; WHY-LABEL: function 'fiber_argument'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to makecontext as argument 4
; CHECK-LABEL: define void @fiber_argument(
; CHECK: call ptr @GC_malloc
define void @fiber_argument(ptr %context) {
  %p = call ptr @GC_malloc(i64 16)
  call void (ptr, ptr, i32, ...) @makecontext(ptr %context, ptr @fiber, i32 1, ptr %p)
  ret void
}

; A stack made of a collected object.
; WHY-LABEL: function 'fiber_stack'
; WHY: %s: GC_malloc of 4096 bytes: heap [StoredThroughParam]
; CHECK-LABEL: define void @fiber_stack(
; CHECK: call ptr @GC_malloc
define void @fiber_stack(ptr %context) {
  %s = call ptr @GC_malloc(i64 4096)
  store ptr %s, ptr %context
  call void (ptr, ptr, i32, ...) @makecontext(ptr %context, ptr @fiber, i32 0)
  ret void
}

; The twin: this frame waits while another stack runs.
; WHY-LABEL: function 'waits'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @waits(
; CHECK: alloca [16 x i8]
define i64 @waits(ptr %here, ptr %there) {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @swapcontext(ptr %here, ptr %there)
  %v = load i64, ptr %p
  ret i64 %v
}
