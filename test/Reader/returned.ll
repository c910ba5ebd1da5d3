; `returned`: the result is the argument, which does not leave.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @fill(ptr nocapture returned)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %same = call ptr @fill(ptr %p)
  call void @look(ptr %same)
  ret void
}
