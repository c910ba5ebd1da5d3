; Bits of an address pass through a floating-point type unharmed.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %bits = ptrtoint ptr %p to i64
  %double = bitcast i64 %bits to double
  %slot = alloca double
  store double %double, ptr %slot
  %back = load ptr, ptr %slot
  call void @look(ptr %back)
  ret void
}
