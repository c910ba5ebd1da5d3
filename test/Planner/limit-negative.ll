; What stays on the heap anyhow does not count.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><limit=1>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK: %q: GC_malloc of 32 bytes: stack
; CHECK: %r: GC_malloc of 48 bytes: heap [BisectLimit]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %r = call ptr @GC_malloc(i64 48)
  call void @look(ptr %q)
  call void @look(ptr %r)
  ret ptr %p
}
