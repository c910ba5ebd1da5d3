; As `access` in 30-alignment.ll, but the pointer has been in memory: SROA brings it back, and the access relies on the slot.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)

; WHY-LABEL: function 'access'
; WHY: %p: GC_malloc of 64 bytes: stack
; CHECK-LABEL: define <4 x i64> @access(
; CHECK: %p = alloca [64 x i8], align 32
define <4 x i64> @access() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 64)
  store ptr %p, ptr %slot
  %q = load ptr, ptr %slot
  %v = load <4 x i64>, ptr %q, align 32
  ret <4 x i64> %v
}
