; The new value is stored, the old one comes back.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK: %q: GC_malloc of 32 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %ignored = cmpxchg ptr @g, ptr null, ptr %p seq_cst seq_cst
  %slot = alloca ptr
  store ptr %q, ptr %slot
  %pair = cmpxchg ptr %slot, ptr %q, ptr null seq_cst seq_cst
  %r = extractvalue { ptr, i1 } %pair, 0
  ret ptr %r
}
