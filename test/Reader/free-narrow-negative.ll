; Where pointers have four bytes, no header is made.
; RUN: %verdicts %s | FileCheck %s
target datalayout = "e-p:32:32"
declare ptr @GC_malloc(i64)
declare void @GC_free(ptr)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Freed] passed to frees
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @frees(ptr %p)
  ret void
}
define internal void @frees(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}
