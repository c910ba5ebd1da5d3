; What comes from where nobody looks may be anything: who stores there, keeps.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @reads(ptr) nounwind memory(read)
declare void @llvm.va_start.p0(ptr)
declare ptr @other(i32)
@alias = weak alias ptr (ptr), ptr @same
define ptr @same(ptr %p) {
  ret ptr %p
}
; CHECK: %a: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @by_alias() {
  %a = call ptr @GC_malloc(i64 16)
  %r = call ptr @alias(ptr null)
  store ptr %a, ptr %r
  ret void
}
; CHECK: %b: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @by_other_type() {
  %b = call ptr @GC_malloc(i64 16)
  %r = call ptr @other()
  store ptr %b, ptr %r
  ret void
}
; CHECK: %c: GC_malloc of 16 bytes: heap [StoredThroughParam]
define void @by_list(i32 %n, ...) {
  %list = alloca [32 x i8]
  %c = call ptr @GC_malloc(i64 16)
  call void @llvm.va_start.p0(ptr %list)
  %area = load ptr, ptr %list
  %r = load ptr, ptr %area
  store ptr %c, ptr %r
  ret void
}
; What it reads may be far behind its argument: the object of the last iteration.
; CHECK: %old: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @deep(i1 %again) {
entry:
  %outer = alloca ptr
  %middle = alloca ptr
  %inner = alloca ptr
  store ptr %middle, ptr %outer
  store ptr %inner, ptr %middle
  br label %loop
loop:
  %last = phi ptr [ null, %entry ], [ %r, %loop ]
  %old = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %last
  store ptr %old, ptr %inner
  %r = call ptr @reads(ptr %outer)
  store ptr null, ptr %inner
  br i1 %again, label %loop, label %done
done:
  ret void
}
