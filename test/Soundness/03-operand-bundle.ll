; Attributor: `!isArgOperand(U)` counted as fine, so an unknown bundle promoted; Julia's ccall_unknown_bundle demands an escape.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @other() nounwind
declare void @read(ptr nocapture) nounwind memory(read)
declare void @llvm.assume(i1)
declare void @llvm.donothing()

; WHY-LABEL: function 'unknown'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported] used in a way that the analysis does not follow: an operand bundle
; CHECK-LABEL: define void @unknown(
; CHECK: %p = call ptr @GC_malloc(i64 16)
; CHECK: call void @other() [ "mystery"(ptr %p) ]
define void @unknown() {
  %p = call ptr @GC_malloc(i64 16)
  call void @other() [ "mystery"(ptr %p) ]
  ret void
}

; A runtime may rebuild the frame from it, with the object as a heap object.
; WHY-LABEL: function 'deopt'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported]
; CHECK-LABEL: define void @deopt(
; CHECK-NOT: alloca
; CHECK: "deopt"(i32 0, ptr %p)
define void @deopt() {
  %p = call ptr @GC_malloc(i64 16)
  call void @other() [ "deopt"(i32 0, ptr %p) ]
  ret void
}

; A call whose arguments are known has bundles all the same.
; WHY-LABEL: function 'beside'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported]
; WHY-LABEL: function 'intrinsic'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported]
; CHECK-LABEL: define void @beside(
; CHECK-NOT: alloca
; CHECK-LABEL: define void @intrinsic(
; CHECK-NOT: alloca
; CHECK: ret void
define void @beside(ptr %q) {
  %p = call ptr @GC_malloc(i64 16)
  call void @read(ptr %q) [ "mystery"(ptr %p) ]
  ret void
}
define void @intrinsic() {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.donothing() [ "mystery"(ptr %p) ]
  ret void
}

; The twin: only the compiler reads what an assumption says.
; WHY-LABEL: function 'assumed'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @assumed(
; CHECK: %p = alloca [16 x i8], align 16
; CHECK: call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 8), "nonnull"(ptr %p) ]
define i64 @assumed() {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 8), "nonnull"(ptr %p) ]
  call void @other() [ "cold"() ]
  %v = load i64, ptr %p
  ret i64 %v
}
