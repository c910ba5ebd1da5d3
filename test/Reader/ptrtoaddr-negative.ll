; An instruction that is not known here gives what nobody knows.
; REQUIRES: llvm-22
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @f() {
  %slot = alloca i64
  %a = ptrtoaddr ptr @g to i64
  store i64 %a, ptr %slot
  %q = load ptr, ptr %slot
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %q
  ret void
}
