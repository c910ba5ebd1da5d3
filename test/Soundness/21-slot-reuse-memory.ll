; Swift ..._container_outside_loop, LDC 1f7a2a7884, go#13799, gopherjs#250: the object of the last iteration is kept in memory.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()

; CHECK-LABEL: define i64 @in_a_slot(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'in_a_slot'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @in_a_slot(ptr %start) {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %old = load ptr, ptr %slot
  %v = load i64, ptr %old
  store i64 %v, ptr %p
  store ptr %p, ptr %slot
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; A list: each object holds the one before, and only the newest has a name.
; CHECK-LABEL: define i64 @list(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'list'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @list() {
entry:
  br label %loop
loop:
  %head = phi ptr [ null, %entry ], [ %p, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  store ptr %head, ptr %p
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  %n = load ptr, ptr %p
  %at = getelementptr i8, ptr %n, i64 8
  %v = load i64, ptr %at
  ret i64 %v
}

; The holder is made before the loop, and filled by a callee.
; CHECK-LABEL: define i64 @array(
; CHECK: %a = alloca [80 x i8]
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'array'
; WHY: %a: GC_malloc of 80 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @array() {
entry:
  %a = call ptr @GC_malloc(i64 80)
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  call void @put(ptr %a, i64 %i, ptr %p)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, 10
  br i1 %c, label %loop, label %done
done:
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  ret i64 %v
}
define internal void @put(ptr %a, i64 %i, ptr %p) {
  %at = getelementptr ptr, ptr %a, i64 %i
  store ptr %p, ptr %at
  ret void
}

; Two steps away: no value points to the holder when the site runs again, but a slot does.
; CHECK-LABEL: define i64 @two_steps(
; CHECK: %p = call ptr @GC_malloc
; CHECK: %h = call ptr @GC_malloc
; WHY-LABEL: function 'two_steps'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
; WHY: %h: GC_malloc of 8 bytes: heap [OutlivesIteration]
define i64 @two_steps(ptr %start) {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %h = call ptr @GC_malloc(i64 8)
  %old = load ptr, ptr %slot
  %q = load ptr, ptr %old
  %v = load i64, ptr %q
  store ptr %p, ptr %h
  store ptr %h, ptr %slot
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; The twin: the holder is made in the iteration, too, and dead when the next object is made.
; CHECK-LABEL: define i64 @holder_inside(
; CHECK-NOT: @GC_malloc
; CHECK: ret i64
; WHY-LABEL: function 'holder_inside'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %a: GC_malloc of 80 bytes: stack
define i64 @holder_inside() {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %a = call ptr @GC_malloc(i64 80)
  call void @put(ptr %a, i64 %i, ptr %p)
  %at = getelementptr ptr, ptr %a, i64 %i
  %q = load ptr, ptr %at
  %v = load i64, ptr %q
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, 10
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}
