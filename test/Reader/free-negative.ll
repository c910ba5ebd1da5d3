; A call that frees what a caller made cannot be kept away from a slot: nobody can be asked what is on the heap, it is only a model's, its
; function may be replaced by another copy, or it is said not to look at what it frees.
; RUN: rm -rf %t && mkdir %t && echo 'define void @model_frees(ptr %0) { call void @GC_free(ptr %0) ret void } declare void @GC_free(ptr allocptr) allockind("free") "alloc-family"="GC_malloc" "escapement.owner"="GC_base"' > %t/model.ll
; RUN: esc-opt -passes='print<escape-analysis><models=%t/model.ll;whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @GC_free(ptr)
declare ptr @GC_realloc(ptr, i64)
declare void @my_free(ptr allocptr) allockind("free") "alloc-family"="GC_malloc"
declare void @model_frees(ptr)
declare void @unread_free(ptr allocptr) memory(inaccessiblemem: readwrite) allockind("free") "alloc-family"="GC_malloc" "escapement.owner"="GC_base"
declare void @never_read(ptr allocptr writeonly) allockind("free") "alloc-family"="GC_malloc" "escapement.owner"="GC_base"
declare ptr @short_realloc(ptr allocptr, i32) allockind("realloc") allocsize(1) "alloc-family"="GC_malloc" "escapement.resize" "escapement.owner"="GC_base"
declare void @look(ptr nocapture)
$comdat = comdat any

; CHECK-LABEL: function 'main'
; CHECK: %p1: GC_malloc of 16 bytes: heap [Freed] passed to frees_unasked
; CHECK: %p2: GC_malloc of 16 bytes: heap [Freed] passed to model_frees
; CHECK: %p3: GC_malloc of 16 bytes: heap [Freed] passed to other_copy
; CHECK: %p4: GC_malloc of 16 bytes: heap [Freed] passed to in_comdat
; CHECK: %p5: GC_malloc of 16 bytes: heap [Freed] passed to frees_unread
; CHECK: %p6: GC_malloc of 16 bytes: heap [Freed] passed to frees_written
; CHECK: %p7: GC_malloc of 16 bytes: heap [Freed] passed to calls_unread
; CHECK: %p8: GC_malloc of 16 bytes: heap [Freed] passed to resizes_short
; CHECK: %p9: GC_malloc of 16 bytes: stack
define void @main() {
  %p1 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p1)
  call void @frees_unasked(ptr %p1)
  %p2 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p2)
  call void @model_frees(ptr %p2)
  %p3 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p3)
  call void @other_copy(ptr %p3)
  %p4 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p4)
  call void @in_comdat(ptr %p4)
  %p5 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p5)
  call void @frees_unread(ptr %p5)
  %p6 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p6)
  call void @frees_written(ptr %p6)
  %p7 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p7)
  call void @calls_unread(ptr %p7)
  %p8 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p8)
  call void @resizes_short(ptr %p8)
  %p9 = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p9)
  call void @frees(ptr %p9)
  ret void
}
define internal void @frees_unasked(ptr %p) noinline {
  call void @my_free(ptr %p)
  ret void
}
define linkonce_odr void @other_copy(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}
define void @in_comdat(ptr %p) noinline comdat($comdat) {
  call void @GC_free(ptr %p)
  ret void
}
define internal void @frees_unread(ptr %p) noinline {
  call void @unread_free(ptr %p)
  ret void
}
define internal void @frees_written(ptr %p) noinline {
  call void @never_read(ptr %p)
  ret void
}
define internal void @calls_unread(ptr %p) noinline {
  call void @GC_free(ptr readnone %p)
  ret void
}
define internal void @resizes_short(ptr %p) noinline {
  %r = call ptr @short_realloc(ptr %p, i32 32)
  ret void
}
define internal void @frees(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}
