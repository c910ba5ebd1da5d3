; Go: F1 to F4, G, foo119, foo144 (escape2.go): a function that is not here keeps what it gets, unless its declaration
; says that it does not.
; RUN: %verdicts-ll %s | %check
declare ptr @gc.malloc(i64)
declare void @F1(ptr nocapture)
declare void @F2(ptr)
declare void @reads(ptr nocapture readonly) memory(argmem: read) nounwind
declare void @writes(ptr nocapture) memory(argmem: write) nounwind

; CHECK-LABEL: function 'G'
; CHECK: %buf1: gc.malloc of 10 bytes: stack
; CHECK: %buf2: gc.malloc of 10 bytes: heap [PassedToCall] passed to F2 as argument 1
define void @G() {
  %buf1 = call ptr @gc.malloc(i64 10)
  call void @F1(ptr %buf1)
  %buf2 = call ptr @gc.malloc(i64 10)
  call void @F2(ptr %buf2)
  ret void
}

; nocapture speaks of the pointer; what the object holds may be kept, unless the function can only read its arguments.
; CHECK-LABEL: function 'contents'
; CHECK: %i: gc.malloc of 4 bytes: heap [PassedToCall] passed to F1 as argument 1
; CHECK: %p: gc.malloc of 8 bytes: stack
; CHECK: %j: gc.malloc of 4 bytes: stack
; CHECK: %q: gc.malloc of 8 bytes: stack
define void @contents() {
  %i = call ptr @gc.malloc(i64 4)
  %p = call ptr @gc.malloc(i64 8)
  store ptr %i, ptr %p
  call void @F1(ptr %p)
  %j = call ptr @gc.malloc(i64 4)
  %q = call ptr @gc.malloc(i64 8)
  store ptr %j, ptr %q
  call void @reads(ptr %q)
  ret void
}

; The attribute may stand at the call.
; CHECK-LABEL: function 'at_the_call'
; CHECK: %x: gc.malloc of 4 bytes: stack
define i32 @at_the_call() {
  %x = call ptr @gc.malloc(i64 4)
  call void @F2(ptr nocapture %x)
  %v = load i32, ptr %x
  ret i32 %v
}

; CHECK-LABEL: function 'foo119'
; CHECK: param x: leaking param: x
define void @foo119(ptr %x) {
  call void @F2(ptr %x)
  ret void
}

; CHECK-LABEL: function 'foo119_reads'
; CHECK: param x: x does not escape
define void @foo119_reads(ptr %x) {
  call void @reads(ptr %x)
  ret void
}
