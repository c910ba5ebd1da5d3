; Leaves of nested structs and arrays are counted through: what comes out is the neighbour of the object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define ptr @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = insertvalue { i64, [2 x { ptr, i8 }], ptr } undef, ptr %p, 1, 1, 0
  %b = insertvalue { i64, [2 x { ptr, i8 }], ptr } %a, ptr %other, 1, 0, 0
  %c = extractvalue { i64, [2 x { ptr, i8 }], ptr } %b, 1, 0
  %d = extractvalue { ptr, i8 } %c, 0
  ret ptr %d
}
