; What a function returns is new, although it went through a constructor: LLVM forwards a store past one through another
; pointer. LLVM itself stops at the call of the constructor, which keeps its other argument.
; RUN: opt -passes='function-attrs,function(gvn)' -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes='escape-summaries,verify,function(gvn)' -S %s | FileCheck %s
declare noalias ptr @GC_malloc(i64)

define internal void @construct(ptr %p, ptr %next, i64 %i) {
  %slots = alloca [2 x ptr]
  %at = getelementptr [2 x ptr], ptr %slots, i64 0, i64 %i
  store ptr %p, ptr %at
  %q = load ptr, ptr %slots
  store ptr %next, ptr %q
  ret void
}
; CHECK: define internal noalias ptr @make(
define internal ptr @make(ptr %next, i64 %i) {
  %p = call ptr @GC_malloc(i64 16)
  call void @construct(ptr %p, ptr %next, i64 %i)
  ret ptr %p
}
; Or null.
; CHECK: define noalias ptr @make_if(
define ptr @make_if(ptr %next, i64 %i, i1 %c) {
  %p = call ptr @make(ptr %next, i64 %i)
  %r = select i1 %c, ptr %p, ptr null
  ret ptr %r
}
; One that holds another that was made here.
; CHECK: define noalias ptr @make_two(
define ptr @make_two() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  store ptr %q, ptr %p
  ret ptr %p
}
; BEFORE-LABEL: define i32 @profits(
; BEFORE: load i32, ptr %p
; CHECK-LABEL: define i32 @profits(
; CHECK-NOT: load i32, ptr %p
; CHECK: ret i32 1
define i32 @profits(ptr %other, i64 %i) {
  %p = call ptr @make(ptr null, i64 %i)
  store i32 1, ptr %p
  store i32 2, ptr %other
  %r = load i32, ptr %p
  ret i32 %r
}
