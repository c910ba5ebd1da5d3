; What lies in the caller's memory lies in the copy: the callee returns it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @first(ptr byval({ ptr, i64 }) %copy) {
  %r = load ptr, ptr %copy
  ret ptr %r
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %box = alloca { ptr, i64 }
  store ptr %p, ptr %box
  %r = call ptr @first(ptr byval({ ptr, i64 }) %box)
  ret ptr %r
}
