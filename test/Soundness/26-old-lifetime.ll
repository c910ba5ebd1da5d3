; On 19 a lifetime marker may name the heap pointer, where it means little; on a slot it would end the slot's life. From 22 on
; the reader of IR drops such markers. Either way none is left, however the marker got its pointer.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.lifetime.start.p0(i64, ptr)
declare void @llvm.lifetime.end.p0(i64, ptr)

; WHY-LABEL: function 'direct'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @direct(
; CHECK: %p = alloca
; CHECK-NOT: llvm.lifetime
; CHECK: ret i64
define i64 @direct(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.lifetime.start.p0(i64 16, ptr %p)
  store i64 1, ptr %p
  call void @llvm.lifetime.end.p0(i64 16, ptr %p)
  store i64 2, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}

; WHY-LABEL: function 'derived'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @derived(
; CHECK-NOT: llvm.lifetime
; CHECK: ret i64
define i64 @derived(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  %in = getelementptr i8, ptr %p, i64 0
  call void @llvm.lifetime.end.p0(i64 16, ptr %in)
  %either = select i1 %c, ptr %p, ptr %q
  call void @llvm.lifetime.end.p0(i64 16, ptr %either)
  br i1 %c, label %one, label %other
one:
  br label %other
other:
  %phi = phi ptr [ %p, %one ], [ %q, %0 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr %phi)
  store i64 2, ptr %p
  store i64 3, ptr %q
  %v = load i64, ptr %phi
  ret i64 %v
}

; The twin: markers of slots that were there before stay.
; WHY-LABEL: function 'other_slot'
; CHECK-LABEL: define i64 @other_slot(
; CHECK: call void @llvm.lifetime.start.p0({{.*}}ptr %s)
; CHECK: call void @llvm.lifetime.end.p0({{.*}}ptr %s)
define i64 @other_slot() {
  %s = alloca [16 x i8]
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.lifetime.start.p0(i64 16, ptr %s)
  store ptr %p, ptr %s
  %q = load ptr, ptr %s
  %v = load i64, ptr %q
  call void @llvm.lifetime.end.p0(i64 16, ptr %s)
  ret i64 %v
}
