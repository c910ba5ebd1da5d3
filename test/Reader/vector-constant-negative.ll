; A vector of addresses in a constant: the object is stored through one of its lanes.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
define void @f(i32 %i) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %to = extractelement <2 x ptr> <ptr @g, ptr null>, i32 %i
  store ptr %p, ptr %to
  ret void
}
