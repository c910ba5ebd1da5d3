; Where null is an address like any other (kernels, small machines), a store to it puts the object where everybody finds it.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)

; WHY-LABEL: function 'valid'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
; CHECK-LABEL: define void @valid(
; CHECK: call ptr @GC_malloc
define void @valid() null_pointer_is_valid {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr null
  ret void
}

; The twin: such a store never happens.
; WHY-LABEL: function 'never'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @never(
; CHECK: %p = alloca
define i64 @never(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  br i1 %c, label %bad, label %good
bad:
  store ptr %p, ptr null
  br label %good
good:
  %v = load i64, ptr %p
  ret i64 %v
}
