; What is not promoted stays as it is, byte for byte: nothing is added to the function.
; RUN: %allocates %s
; RUN: opt -S %s -o %t.before
; RUN: esc-opt -passes=stack-promotion -S %s -o %t.after
; RUN: diff %t.before %t.after
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @f(ptr %x) {
  %p = tail call ptr @GC_malloc(i64 16)
  tail call void @look(ptr %x)
  ret ptr %p
}
