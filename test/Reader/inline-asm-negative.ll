; What inline assembly gets has escaped, and what comes out of it may be anything.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [InlineAsm] passed to inline assembly
; CHECK: %q: GC_malloc of 32 bytes: heap [StoredToHeap]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %made = call ptr asm sideeffect "", "=r,r"(ptr %p)
  store ptr %q, ptr %made
  ret void
}
