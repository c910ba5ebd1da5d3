; optnone, naked, swifterror, sanitizers: what a function is decides, not only what it does.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'not_optimized'
; WHY: %p: GC_malloc of 16 bytes: heap [FunctionExcluded] not_optimized is marked optnone
; WHY: %q: GC_malloc of 16 bytes: heap [FunctionExcluded]
; CHECK-LABEL: define void @not_optimized(
; CHECK: %p = call ptr @GC_malloc
; CHECK: %q = call ptr @GC_malloc
define void @not_optimized() optnone noinline {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  %q = call ptr @GC_malloc(i64 16)
  ret void
}

; It has no frame of its own.
; WHY-LABEL: function 'naked'
; WHY: %p: GC_malloc of 16 bytes: heap [FunctionExcluded]
; CHECK-LABEL: define void @naked(
; CHECK-NOT: alloca
; CHECK: unreachable
define void @naked() naked {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  unreachable
}

; The error register belongs to the caller.
; WHY-LABEL: function 'error_out'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredThroughParam] stored through parameter e
; CHECK-LABEL: define swiftcc void @error_out(
; CHECK: call ptr @GC_malloc
define swiftcc void @error_out(ptr swifterror %e) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %e
  ret void
}

; The twins: a function that may not be inlined, one with sanitizers, an error that is looked at here.
; WHY-LABEL: function 'not_inlined'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @not_inlined(
; CHECK: %p = alloca
define void @not_inlined() noinline {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  ret void
}
; WHY-LABEL: function 'sanitized'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @sanitized(
; CHECK: %p = alloca
define void @sanitized() sanitize_address sanitize_memory sanitize_thread sanitize_hwaddress safestack sspstrong {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  ret void
}
; WHY-LABEL: function 'error_here'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @error_here(
; CHECK: %p = alloca [16 x i8]
define i64 @error_here() {
  %e = alloca swifterror ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %e
  %q = load ptr, ptr %e
  %v = load i64, ptr %q
  ret i64 %v
}
