; LDC and LLVM's CaptureTracking ("doesNotThrow"): a function that writes nothing can still carry the pointer out in an exception.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @may_throw(ptr) memory(read)
declare void @check(ptr) nounwind memory(read)

; WHY-LABEL: function 'thrown'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to may_throw as argument 1
; CHECK-LABEL: define void @thrown(
; CHECK: call ptr @GC_malloc
define void @thrown() {
  %p = call ptr @GC_malloc(i64 16)
  call void @may_throw(ptr %p)
  ret void
}

; The twins: it does not throw, said by the function or by the call.
; WHY-LABEL: function 'checked'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @checked(
; CHECK: %p = alloca
define void @checked() {
  %p = call ptr @GC_malloc(i64 16)
  call void @check(ptr %p)
  call void @may_throw(ptr %p) nounwind
  ret void
}
