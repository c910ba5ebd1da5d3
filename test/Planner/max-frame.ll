; Promoted objects fill the frame to its last byte; another function has a frame of its own.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 65536 bytes: stack
; CHECK: %q: GC_malloc of 65536 bytes: stack
; CHECK: %r: GC_malloc of 16 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 65536)
  %q = call ptr @GC_malloc(i64 65536)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
define void @g() {
  %r = call ptr @GC_malloc(i64 16)
  call void @look(ptr %r)
  ret void
}
