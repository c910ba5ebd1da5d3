; An address that was added to another one comes back when that is taken off; one that was taken off, when it is negated.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
; CHECK: %taken: GC_malloc of 16 bytes: heap [Returned]
define i64 @taken_off(i64 %n) {
  %taken = call ptr @GC_malloc(i64 16)
  %t = ptrtoint ptr %taken to i64
  %r = sub i64 %n, %t
  ret i64 %r
}
; CHECK: %base: GC_malloc of 16 bytes: stack
; CHECK: %index: GC_malloc of 16 bytes: heap [Returned]
define i64 @as_index() {
  %base = call ptr @GC_malloc(i64 16)
  %index = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %index to i64
  %sum = getelementptr i8, ptr %base, i64 %n
  %s = ptrtoint ptr %sum to i64
  %b = ptrtoint ptr %base to i64
  %r = sub i64 %s, %b
  ret i64 %r
}
; CHECK: %first: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %second: GC_malloc of 16 bytes: heap [Returned]
define i64 @added() {
  %first = call ptr @GC_malloc(i64 16)
  %second = call ptr @GC_malloc(i64 16)
  %a = ptrtoint ptr %first to i64
  %n = ptrtoint ptr %second to i64
  %s = add i64 %a, %n
  %r = sub i64 %s, %a
  ret i64 %r
}
; CHECK: %from: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %far: GC_malloc of 16 bytes: heap [Returned]
define ptr @moved() {
  %from = call ptr @GC_malloc(i64 16)
  %far = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %far to i64
  %r = getelementptr i8, ptr %from, i64 %n
  ret ptr %r
}
; CHECK: %holder: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %held: GC_malloc of 16 bytes: heap
define ptr @accessed() {
  %base = alloca [16 x i8]
  %holder = call ptr @GC_malloc(i64 16)
  %held = call ptr @GC_malloc(i64 16)
  %h = ptrtoint ptr %holder to i64
  %b = ptrtoint ptr %base to i64
  %d = sub i64 %h, %b
  %at = getelementptr i8, ptr %base, i64 %d
  store ptr %held, ptr %at
  ret ptr %holder
}
