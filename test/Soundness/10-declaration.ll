; LLGo trusts no declaration, TinyGo's `unsafeNoEscape` hid a pointer that DMA still used: without a promise the callee keeps it.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @start_transfer(ptr)
declare void @fill(ptr nocapture) nounwind memory(argmem: write)

; WHY-LABEL: function 'no_promise'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to start_transfer as argument 1
; CHECK-LABEL: define void @no_promise(
; CHECK: call ptr @GC_malloc
define void @no_promise() {
  %p = call ptr @GC_malloc(i64 16)
  call void @start_transfer(ptr %p)
  ret void
}

; Called with another type than its own: the promises are about another call.
; WHY-LABEL: function 'other_type'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to fill as argument 1
; CHECK-LABEL: define i64 @other_type(
; CHECK: call ptr @GC_malloc
define i64 @other_type() {
  %p = call ptr @GC_malloc(i64 16)
  %v = call i64 @fill(ptr %p, i64 1)
  ret i64 %v
}

; Through a pointer to nobody knows what.
; WHY-LABEL: function 'indirect'
; WHY: %p: GC_malloc of 16 bytes: heap [IndirectCall]
; CHECK-LABEL: define void @indirect(
; CHECK: call ptr @GC_malloc
define void @indirect(ptr %where) {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr %where
  call void %f(ptr %p)
  ret void
}

; The twin: the front end promises.
; WHY-LABEL: function 'promise'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @promise(
; CHECK: %p = alloca
define i64 @promise() {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}
