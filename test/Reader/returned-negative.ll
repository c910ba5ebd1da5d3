; `returned`: nocapture beside it does not speak of the result.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @fill(ptr nocapture returned)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %same = call ptr @fill(ptr %p)
  ret ptr %same
}
