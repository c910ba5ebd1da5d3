; golang/go#10466, #11387, #29000, #29353; LLGo known_content_leak; tinygo#4604: the holder is not captured, what it holds is.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @publish(ptr nocapture)
declare void @read(ptr nocapture) nounwind memory(argmem: read)
@g = global ptr null

; `nocapture` says nothing about what can be loaded.
; WHY-LABEL: function 'promised'
; WHY: %o: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to publish as argument 1
; CHECK-LABEL: define void @promised(
; CHECK: %o = alloca
; CHECK: %p = call ptr @GC_malloc
define void @promised() {
  %o = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %o
  call void @publish(ptr %o)
  ret void
}

; What the callee finds two steps behind the holder, too.
; WHY-LABEL: function 'deep'
; WHY: %o: GC_malloc of 8 bytes: stack
; WHY: %m: GC_malloc of 8 bytes: heap [PassedToCall]
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall]
; CHECK-LABEL: define void @deep(
; CHECK: %o = alloca
; CHECK: %m = call ptr @GC_malloc
; CHECK: %p = call ptr @GC_malloc
define void @deep() {
  %o = call ptr @GC_malloc(i64 8)
  %m = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %m
  store ptr %m, ptr %o
  call void @publish(ptr %o)
  ret void
}

; A callee with a body that leaks what its parameter holds.
; WHY-LABEL: function 'defined'
; WHY: %o: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to leak_content as argument 1
; CHECK-LABEL: define void @defined(
; CHECK: %o = alloca
; CHECK: %p = call ptr @GC_malloc
define void @defined() {
  %o = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %o
  call void @leak_content(ptr %o)
  ret void
}
define internal void @leak_content(ptr %o) {
  %p = load ptr, ptr %o
  store ptr %p, ptr @g
  ret void
}

; After the call the callee may have put something of its own there, which is not this frame's.
; WHY-LABEL: function 'changed'
; WHY: %o: GC_malloc of 8 bytes: stack
; CHECK-LABEL: define ptr @changed(
; CHECK: %o = alloca
; CHECK: ret ptr %q
define ptr @changed() {
  %o = call ptr @GC_malloc(i64 8)
  call void @publish(ptr %o)
  %q = load ptr, ptr %o
  ret ptr %q
}

; The twin: a callee that only reads the memory keeps nothing of it.
; WHY-LABEL: function 'only_read'
; WHY: %o: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @only_read(
; CHECK-NOT: @GC_malloc
; CHECK: ret void
define void @only_read() {
  %o = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %o
  call void @read(ptr %o)
  ret void
}
