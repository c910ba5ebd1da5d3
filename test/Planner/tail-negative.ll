; Calls that see no promoted object keep `tail`; notail and musttail are what they are.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: tail call void @look(ptr %other)
; CHECK: tail call void @look(ptr %heap)
; CHECK: notail call void @look(ptr %p)
; CHECK: musttail call ptr @next(ptr %other)
declare ptr @next(ptr)
define ptr @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  %heap = call ptr @GC_malloc(i64 100000)
  tail call void @look(ptr %other)
  tail call void @look(ptr %heap)
  notail call void @look(ptr %p)
  %r = musttail call ptr @next(ptr %other)
  ret ptr %r
}
