; optnone: the function stays as it is written.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [FunctionExcluded] f is marked optnone
define void @f() noinline optnone {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
