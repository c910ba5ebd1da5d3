; A callee that only reads may still throw the pointer.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @hash(ptr) memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to hash as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @hash(ptr %p)
  ret void
}
