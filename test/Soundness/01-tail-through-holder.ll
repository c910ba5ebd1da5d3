; Wybe (review of its own pass): `tail` was cleared only where the pointer itself is passed, not where an alias is moved through memory.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @read(ptr nocapture) nounwind memory(read)

; The holder stays on the heap: it is too large. What it holds does not.
; WHY-LABEL: function 'holder'
; WHY: %h: GC_malloc of 1048576 bytes: heap [TooLarge]
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @holder(
; CHECK: %h = call ptr @GC_malloc(i64 1048576)
; CHECK: {{^}}  call void @read(ptr %h)
define void @holder() {
  %h = call ptr @GC_malloc(i64 1048576)
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %h, i64 24
  store ptr %p, ptr %at
  tail call void @read(ptr %h)
  ret void
}

; Two steps away, and back out of memory.
; WHY-LABEL: function 'chain'
; WHY: %h: GC_malloc of 1048576 bytes: heap [TooLarge]
; WHY: %m: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @chain(
; CHECK: {{^}}  call void @read(ptr %h)
; CHECK: {{^}}  call void @read(ptr %again)
define void @chain() {
  %h = call ptr @GC_malloc(i64 1048576)
  %m = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %m, ptr %h
  store ptr %p, ptr %m
  tail call void @read(ptr %h)
  %mid = load ptr, ptr %h
  %again = load ptr, ptr %mid
  tail call void @read(ptr %again)
  ret void
}

; The twin: a heap object that holds nothing of the frame.
; WHY-LABEL: function 'apart'
; WHY: %h: GC_malloc of 1048576 bytes: heap [TooLarge]
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @apart(
; CHECK: {{^}}  tail call void @read(ptr %h)
define i64 @apart() {
  %h = call ptr @GC_malloc(i64 1048576)
  %p = call ptr @GC_malloc(i64 16)
  %n = load i64, ptr %p
  store i64 %n, ptr %h
  tail call void @read(ptr %h)
  %v = load i64, ptr %p
  ret i64 %v
}
