; A callee that only reads may return the pointer, in an integer too, or what it finds behind it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i64 @hash(ptr) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %box: GC_malloc of 32 bytes: heap [Returned]
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  %r = call i64 @hash(ptr %box)
  ret i64 %r
}
