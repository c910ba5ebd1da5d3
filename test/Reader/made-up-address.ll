; An address that somebody made up is not this object, and reading through it gives nothing of ours.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f(i32 %n) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = inttoptr i32 %n to ptr
  %v = load i64, ptr %a
  ret i64 %v
}
