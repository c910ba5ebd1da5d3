; xchg stores its operand; add makes an address of an address and a number.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK: %q: GC_malloc of 32 bytes: heap [Returned]
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %was = atomicrmw xchg ptr @g, ptr %p seq_cst
  %slot = alloca i64
  %bits = ptrtoint ptr %q to i64
  store i64 %n, ptr %slot
  %ignored = atomicrmw add ptr %slot, i64 %bits seq_cst
  %r = load i64, ptr %slot
  ret i64 %r
}
