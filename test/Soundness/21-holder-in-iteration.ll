; Swift promotes what a container of the same iteration holds: the container is a new one each time, so it holds nothing old,
; although its pointer is alive when the next object is made.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; WHY-LABEL: function 'inside'
; WHY: %a: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @inside(
; CHECK-NOT: @GC_malloc
; CHECK: ret i64
define i64 @inside() {
entry:
  br label %loop
loop:
  %a = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; The other side: the container of the last iteration is alive when the new object is made, and holds the old one.
; WHY-LABEL: function 'kept'
; WHY: %a: GC_malloc of 8 bytes: heap [OutlivesIteration]
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
; CHECK-LABEL: define i64 @kept(
; CHECK: %a = call ptr @GC_malloc
; CHECK: %p = call ptr @GC_malloc
define i64 @kept(ptr %start) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %a, %loop ]
  %a = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  %q = load ptr, ptr %old
  %v = load i64, ptr %q
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}

; A new container that gets the old object before the new one is made: from a value, or out of memory that keeps it.
; WHY-LABEL: function 'stored_in'
; WHY: %a: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
; CHECK-LABEL: define i64 @stored_in(
; CHECK: %p = call ptr @GC_malloc
define i64 @stored_in(ptr %start) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %p, %loop ]
  %a = call ptr @GC_malloc(i64 8)
  store ptr %old, ptr %a
  %p = call ptr @GC_malloc(i64 16)
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}
; WHY-LABEL: function 'copied_in'
; WHY: %a: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
; CHECK-LABEL: define i64 @copied_in(
; CHECK: %p = call ptr @GC_malloc
define i64 @copied_in(ptr %start) {
entry:
  %b = alloca ptr
  store ptr %start, ptr %b
  br label %loop
loop:
  %a = call ptr @GC_malloc(i64 8)
  call void @llvm.memcpy.p0.p0.i64(ptr %a, ptr %b, i64 8, i1 false)
  %p = call ptr @GC_malloc(i64 16)
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  store ptr %p, ptr %b
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}
