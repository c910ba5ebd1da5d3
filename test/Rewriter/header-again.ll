; A later run knows the functions that an earlier one has made: what they are given may be a slot, they are called as they are, and what
; they call stays; nothing is said of their allocations.
; RUN: %promoted %s | FileCheck %s
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
declare ptr @GC_malloc(i64)
declare ptr @GC_realloc(ptr, i64)
declare void @GC_free(ptr)
declare void @look(ptr nocapture)
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY-LABEL: function 'esc.spare.GC_realloc'
; WHY-NEXT: function 'esc.spare.GC_free'
; CHECK-NOT: @esc.spare.GC_free.
; CHECK-LABEL: define void @caller(
; CHECK: alloca [48 x i8]
define void @caller() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %q = call ptr @grows(ptr %p)
  call void @frees(ptr %q)
  ret void
}
; CHECK-LABEL: define internal ptr @grows(
; CHECK: call ptr @esc.spare.GC_realloc(ptr %p, i64 40)
define internal ptr @grows(ptr %p) noinline {
  %q = call ptr @esc.spare.GC_realloc(ptr %p, i64 40)
  ret ptr %q
}
; CHECK-LABEL: define internal void @frees(
; CHECK: call void @esc.spare.GC_free(ptr %p)
define internal void @frees(ptr %p) noinline {
  call void @esc.spare.GC_free(ptr %p)
  ret void
}
; CHECK-LABEL: define internal ptr @esc.spare.GC_realloc(
; CHECK-NEXT: %q = call ptr @GC_realloc(ptr %p, i64 %n)
define internal ptr @esc.spare.GC_realloc(ptr %p, i64 %n) "escapement.spares"="GC_realloc" {
  %q = call ptr @GC_realloc(ptr %p, i64 %n)
  ret ptr %q
}
; CHECK-LABEL: define internal void @esc.spare.GC_free(
; CHECK-NEXT: call void @GC_free(ptr %p)
; CHECK-NOT: define
define internal void @esc.spare.GC_free(ptr %p) "escapement.spares"="GC_free" {
  call void @GC_free(ptr %p)
  ret void
}
