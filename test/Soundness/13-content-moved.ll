; go#11387 in other words: a callee moves what an array holds from one element to another. What is in an element afterwards is not
; what was there when the callee was entered, so the caller must hear of it, at unknown indices and below any depth.
; RUN: %verdicts %s | FileCheck %s
; CHECK-LABEL: function 'caller'
; CHECK: %a: gc.malloc of 16 bytes: stack
; CHECK: %x: gc.malloc of 8 bytes: heap [StoredToGlobal]
; CHECK: %y: gc.malloc of 8 bytes: heap [StoredToGlobal]
; CHECK-LABEL: function 'caller2'
; CHECK: %p: gc.malloc of 8 bytes: stack
; CHECK: %f: gc.malloc of 8 bytes: heap
declare ptr @gc.malloc(i64)
@sink = global ptr null
define void @swap(ptr %a, i64 %i, i64 %j) noinline {
  %pi = getelementptr ptr, ptr %a, i64 %i
  %pj = getelementptr ptr, ptr %a, i64 %j
  %x = load ptr, ptr %pi
  %y = load ptr, ptr %pj
  store ptr %y, ptr %pi
  store ptr %x, ptr %pj
  ret void
}
define void @caller(i64 %i) {
  %a = call ptr @gc.malloc(i64 16)
  %x = call ptr @gc.malloc(i64 8)
  %y = call ptr @gc.malloc(i64 8)
  %a1 = getelementptr ptr, ptr %a, i64 1
  store ptr %x, ptr %a
  store ptr %y, ptr %a1
  call void @swap(ptr %a, i64 %i, i64 1)
  %z = load ptr, ptr %a
  store ptr %z, ptr @sink
  ret void
}
define void @deep(ptr %p) noinline {
  %a = load ptr, ptr %p
  %b = load ptr, ptr %a
  %c = load ptr, ptr %b
  %d = load ptr, ptr %c
  %e = load ptr, ptr %d
  %dd = getelementptr ptr, ptr %d, i64 1
  %f = load ptr, ptr %dd
  store ptr %f, ptr %e
  ret void
}
define void @caller2() {
  %p = call ptr @gc.malloc(i64 8)
  %a = call ptr @gc.malloc(i64 8)
  %b = call ptr @gc.malloc(i64 8)
  %c = call ptr @gc.malloc(i64 8)
  %d = call ptr @gc.malloc(i64 16)
  %e = call ptr @gc.malloc(i64 8)
  %f = call ptr @gc.malloc(i64 8)
  store ptr %a, ptr %p
  store ptr %b, ptr %a
  store ptr %c, ptr %b
  store ptr %d, ptr %c
  store ptr %e, ptr %d
  %dd = getelementptr ptr, ptr %d, i64 1
  store ptr %f, ptr %dd
  call void @deep(ptr %p)
  %z = load ptr, ptr %e
  store ptr %z, ptr @sink
  ret void
}

; The twin: moved, but nobody keeps them.
; CHECK-LABEL: function 'kept_here'
; CHECK: %a: gc.malloc of 16 bytes: stack
; CHECK: %x: gc.malloc of 8 bytes: stack
; CHECK: %y: gc.malloc of 8 bytes: stack
define i32 @kept_here(i64 %i) {
  %a = call ptr @gc.malloc(i64 16)
  %x = call ptr @gc.malloc(i64 8)
  %y = call ptr @gc.malloc(i64 8)
  %a1 = getelementptr ptr, ptr %a, i64 1
  store ptr %x, ptr %a
  store ptr %y, ptr %a1
  call void @swap(ptr %a, i64 %i, i64 1)
  %z = load ptr, ptr %a
  %v = load i32, ptr %z
  ret i32 %v
}
