; Swift dont_promote_use_outside_loop and ..._use_before_alloc, LDC b999f679a7: the object of the last iteration is still in use.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()

; CHECK-LABEL: define i64 @previous(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'previous'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration] the object of an earlier iteration may still be used when this one is made
define i64 @previous() {
entry:
  br label %loop
loop:
  %old = phi ptr [ null, %entry ], [ %p, %next ]
  %p = call ptr @GC_malloc(i64 16)
  store i64 1, ptr %p
  %first = icmp eq ptr %old, null
  br i1 %first, label %next, label %use
use:
  %o = load i64, ptr %old
  store i64 %o, ptr %p
  br label %next
next:
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  %v = load i64, ptr %p
  ret i64 %v
}

; Only compared: two objects that are both there must not have one address.
; CHECK-LABEL: define i1 @identity(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'identity'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i1 @identity() {
entry:
  br label %loop
loop:
  %old = phi ptr [ null, %entry ], [ %p, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %p
  %same = icmp eq ptr %old, %p
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i1 %same
}

; Kept as a number.
; CHECK-LABEL: define i1 @as_number(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'as_number'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i1 @as_number() {
entry:
  br label %loop
loop:
  %old = phi i64 [ 0, %entry ], [ %h, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %p
  %n = ptrtoint ptr %p to i64
  %h = mul i64 %n, 31
  %same = icmp eq i64 %old, %h
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i1 %same
}

; An interior pointer of the old object, by way of a select.
; CHECK-LABEL: define i64 @interior(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'interior'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @interior(ptr %start, i1 %keep) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %now, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %in = getelementptr i8, ptr %p, i64 8
  %now = select i1 %keep, ptr %old, ptr %in
  %v = load i64, ptr %now
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; Kept by nobody but a phi, two blocks later.
; CHECK-LABEL: define i64 @through_phi(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'through_phi'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @through_phi(ptr %start, i1 %keep) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %now, %latch ]
  %p = call ptr @GC_malloc(i64 16)
  store i64 1, ptr %p
  br i1 %keep, label %one, label %other
one:
  br label %latch
other:
  br label %latch
latch:
  %now = phi ptr [ %old, %one ], [ %p, %other ]
  %v = load i64, ptr %now
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; The twins: used in its own iteration and after the loop; the old one used before the new one is made.
; CHECK-LABEL: define i64 @own_iteration(
; CHECK: %p = alloca
; CHECK: loop:
; WHY-LABEL: function 'own_iteration'
; WHY: %p: GC_malloc of 16 bytes: stack
define i64 @own_iteration() {
entry:
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  %v = load i64, ptr %p
  ret i64 %v
}
; CHECK-LABEL: define i64 @before_the_next(
; CHECK: %p = alloca
; CHECK: loop:
; WHY-LABEL: function 'before_the_next'
; WHY: %p: GC_malloc of 16 bytes: stack
define i64 @before_the_next(ptr %start) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %p, %loop ]
  %v = load i64, ptr %old
  %p = call ptr @GC_malloc(i64 16)
  store i64 %v, ptr %p
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}
