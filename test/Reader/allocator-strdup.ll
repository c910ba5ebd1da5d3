; The string that is copied may be on the stack; the copy is not promoted.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_strdup(ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %copy: GC_strdup: heap [NeverPromoted]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %copy = call ptr @GC_strdup(ptr %p)
  call void @look(ptr %copy)
  ret void
}
