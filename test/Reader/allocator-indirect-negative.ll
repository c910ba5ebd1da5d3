; An allocator that is called through a pointer makes no site, and its result is memory that somebody may know.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap
; CHECK-NOT: bytes: stack
define void @f(i1 %c, ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  %make = select i1 %c, ptr @GC_malloc, ptr %other
  %q = call ptr %make(i64 16)
  store ptr %p, ptr %q
  ret void
}
