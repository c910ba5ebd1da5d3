; Store into a slot of the caller (out-parameter, sret): the object outlives the frame of the callee that made it.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)

; WHY-LABEL: function 'out'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredThroughParam] stored through parameter o
; CHECK-LABEL: define void @out(
; CHECK: call ptr @GC_malloc
define void @out(ptr %o) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %o
  ret void
}

; WHY-LABEL: function 'structure'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredThroughParam] stored through parameter r
; CHECK-LABEL: define void @structure(
; CHECK: call ptr @GC_malloc
define void @structure(ptr sret({ptr, i64}) %r) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %r
  ret void
}

; Two steps behind the parameter.
; WHY-LABEL: function 'deep'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredThroughParam]
; CHECK-LABEL: define void @deep(
; CHECK: call ptr @GC_malloc
define void @deep(ptr %o) {
  %p = call ptr @GC_malloc(i64 16)
  %in = load ptr, ptr %o
  %at = getelementptr i8, ptr %in, i64 16
  store ptr %p, ptr %at
  ret void
}

; The twins: the parameter is this frame's own copy; and a callee that stores one object of this frame in another.
; WHY-LABEL: function 'copy'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @copy(
; CHECK: %p = alloca
define i64 @copy(ptr byval({ptr, i64}) %r) {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %r
  %q = load ptr, ptr %r
  %v = load i64, ptr %q
  ret i64 %v
}
; WHY-LABEL: function 'both_here'
; WHY: %o: GC_malloc of 16 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @both_here(
; CHECK-NOT: @GC_malloc
; CHECK: ret i64
define i64 @both_here() {
  %o = call ptr @GC_malloc(i64 16)
  %p = call ptr @GC_malloc(i64 16)
  call void @link(ptr %o, ptr %p)
  %q = load ptr, ptr %o
  %v = load i64, ptr %q
  ret i64 %v
}
define internal void @link(ptr %o, ptr %p) {
  store ptr %p, ptr %o
  ret void
}
