; ldc PR 916: the clearing was dropped and `undef` printed. GC_malloc clears, GC_malloc_atomic does not, and of an allocator that
; says neither nobody knows what it puts into the object.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=stack-promotion,default<O2>' -S %s | FileCheck %s --check-prefix=OPT
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare ptr @tagged(i64) allockind("alloc") allocsize(0) "alloc-family"="tagged"

; WHY-LABEL: function 'cleared'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @cleared(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; OPT-LABEL: define {{.*}}i64 @cleared(
; OPT: ret i64 0
define i64 @cleared() {
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %p, i64 8
  store i64 7, ptr %at
  %v = load i64, ptr %p
  ret i64 %v
}

; WHY-LABEL: function 'unknown'
; WHY: %p: tagged of 16 bytes: heap [{{.*}}]
; CHECK-LABEL: define i64 @unknown(
; CHECK: %p = call ptr @tagged(i64 16)
define i64 @unknown() {
  %p = call ptr @tagged(i64 16)
  %v = load i64, ptr %p
  ret i64 %v
}

; The twin: nothing to clear.
; WHY-LABEL: function 'as_it_is'
; WHY: %p: GC_malloc_atomic of 16 bytes: stack
; CHECK-LABEL: define i64 @as_it_is(
; CHECK-NOT: memset
; CHECK: ret i64
define i64 @as_it_is(i64 %x) {
  %p = call ptr @GC_malloc_atomic(i64 16)
  store i64 %x, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}
