; puts has a built-in model: it keeps nothing.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @puts(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @puts(ptr %p)
  ret void
}
