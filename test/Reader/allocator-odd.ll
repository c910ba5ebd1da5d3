; Allocators that are not what they say: without a family, with another slice than promised.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @my_nameless(i64) allockind("alloc,zeroed") allocsize(0)
declare { i32, ptr } @my_slice(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my" "escapement.slice"="0"
declare { i64, ptr } @my_aligned(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my" "escapement.slice"="0" "escapement.align"="32"
declare dereferenceable(64) ptr @my_object(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK-LABEL: define void @nameless
; CHECK: call ptr @my_nameless
define void @nameless() {
  %p = call ptr @my_nameless(i64 16)
  call void @look(ptr %p)
  ret void
}
; CHECK-LABEL: define void @slice
; CHECK: call { i32, ptr } @my_slice
define void @slice() {
  %s = call { i32, ptr } @my_slice(i64 16)
  %p = extractvalue { i32, ptr } %s, 1
  call void @look(ptr %p)
  ret void
}
; CHECK-LABEL: define void @aligned
; CHECK: alloca [16 x i8], align 32
define void @aligned() {
  %s = call { i64, ptr } @my_aligned(i64 16)
  %p = extractvalue { i64, ptr } %s, 1
  call void @look(ptr %p)
  ret void
}
; It may be read further than was asked for.
; CHECK-LABEL: define void @readable
; CHECK: alloca [64 x i8]
define void @readable() {
  %p = call ptr @my_object(i64 16)
  call void @look(ptr %p)
  ret void
}
