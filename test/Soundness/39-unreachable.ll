; Code that cannot be reached: it refers to itself, stores what it likes, and must neither count nor crash.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
@g = global ptr null

; WHY-LABEL: function 'around'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @around(
; CHECK: %p = alloca
; CHECK: dead:
; CHECK: %self = getelementptr i8, ptr %self, i64 1
; CHECK: store ptr %p, ptr @g
; CHECK: %d = call ptr @GC_malloc(i64 16)
define i64 @around(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %p
  br label %join
dead:
  %self = getelementptr i8, ptr %self, i64 1
  %q = select i1 %c, ptr %self, ptr %p
  store ptr %q, ptr @g
  store ptr %p, ptr @g
  %d = call ptr @GC_malloc(i64 16)
  store ptr %d, ptr %p
  br i1 %c, label %dead, label %join
join:
  %r = phi i64 [ %v, %0 ], [ 0, %dead ]
  ret i64 %r
}

; The twin: the same store where it may happen.
; WHY-LABEL: function 'reached'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define i64 @reached(
; CHECK: call ptr @GC_malloc
define i64 @reached(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  br i1 %c, label %rare, label %join
rare:
  store ptr %p, ptr @g
  br label %join
join:
  %v = load i64, ptr %p
  ret i64 %v
}

; Nothing but a dead block uses it.
; WHY-LABEL: function 'only_there'
; WHY: %p: GC_malloc of 16 bytes: {{stack|removed}}
; CHECK-LABEL: define void @only_there(
; CHECK-NOT: call ptr @GC_malloc
; CHECK: }
define void @only_there() {
  %p = call ptr @GC_malloc(i64 16)
  ret void
dead:
  %v = load i64, ptr %p
  store i64 %v, ptr @g
  unreachable
}
