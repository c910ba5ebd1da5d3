; Uses that a walk over uses does not see: constant expressions, aliases, metadata as values, what an assumption names.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.assume(i1)
@table = global [4 x ptr] zeroinitializer
@numbers = global [4 x i64] zeroinitializer

; WHY-LABEL: function 'constant_address'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global table
; CHECK-LABEL: define void @constant_address(
; CHECK: call ptr @GC_malloc
define void @constant_address() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr getelementptr ([4 x ptr], ptr @table, i64 0, i64 2)
  ret void
}

; WHY-LABEL: function 'constant_number'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
; CHECK-LABEL: define void @constant_number(
; CHECK: call ptr @GC_malloc
define void @constant_number() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr inttoptr (i64 4096 to ptr)
  ret void
}

; The twin: addresses of globals and of blocks stored in the object, assumptions about it.
; WHY-LABEL: function 'inward'
; WHY: %p: GC_malloc of 32 bytes: stack
; CHECK-LABEL: define i64 @inward(
; CHECK: %p = alloca
; CHECK: call void @llvm.assume(i1 true) [ "dereferenceable"(ptr %p, i64 32) ]
define i64 @inward() {
  %p = call ptr @GC_malloc(i64 32)
  call void @llvm.assume(i1 true) [ "dereferenceable"(ptr %p, i64 32) ]
  store ptr getelementptr ([4 x ptr], ptr @table, i64 0, i64 2), ptr %p
  %at = getelementptr i8, ptr %p, i64 8
  store ptr blockaddress(@inward, %next), ptr %at
  br label %next
next:
  %q = load ptr, ptr %p
  %v = load i64, ptr %q
  %b = load ptr, ptr %at
  indirectbr ptr %b, [label %done]
done:
  ret i64 %v
}
