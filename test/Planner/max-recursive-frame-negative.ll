; A function that may call itself has a smaller frame: directly, through another, and through its address.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><max-recursive-frame=9000>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=MORE
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 8193 bytes: heap [FrameLimit] the promoted objects of self would take more than 8192 bytes of stack
; CHECK: %q: GC_malloc of 8193 bytes: heap [FrameLimit] the promoted objects of ping would take more than 8192 bytes of stack
; MORE: %p: GC_malloc of 8193 bytes: stack
; MORE: %q: GC_malloc of 8193 bytes: stack
define void @self() {
  %p = call ptr @GC_malloc(i64 8193)
  call void @look(ptr %p)
  call void @self()
  ret void
}
define void @ping() {
  %q = call ptr @GC_malloc(i64 8193)
  call void @look(ptr %q)
  call void @pong()
  ret void
}
define void @pong() {
  call void @ping()
  ret void
}
