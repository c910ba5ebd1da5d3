; Before its split, a coroutine has no frame yet: a slot goes into the coroutine's frame only if it is alive over a suspension.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'before'
; WHY: %p: GC_malloc of 16 bytes: heap [Coroutine] before is a coroutine before its split
; CHECK-LABEL: define void @before(
; CHECK: call ptr @GC_malloc
define void @before() presplitcoroutine {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  ret void
}

; It also keeps what it gets: in its frame, for as long as that is resumed.
; WHY-LABEL: function 'starts'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to coroutine as argument 1
; CHECK-LABEL: define void @starts(
; CHECK: call ptr @GC_malloc
define void @starts() {
  %p = call ptr @GC_malloc(i64 16)
  call void @coroutine(ptr %p)
  ret void
}
define internal void @coroutine(ptr %p) presplitcoroutine {
  call void @see(ptr %p)
  ret void
}

; The twin: the part of a coroutine that runs from one suspension to the next is a function like any other.
; WHY-LABEL: function 'coroutine.resume'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define internal fastcc void @coroutine.resume(
; CHECK: %p = alloca
define internal fastcc void @coroutine.resume(ptr %frame) {
  %p = call ptr @GC_malloc(i64 16)
  call void @see(ptr %p)
  ret void
}
