; Not kept, but looked at: whether it is null, or more of its address.
; REQUIRES: llvm-22
; RUN: esc-opt -passes='escape-summaries,verify' -S %s | FileCheck %s
declare void @asks(ptr captures(address_is_null))
declare void @llvm.prefetch.p0(ptr nocapture readonly, i32, i32, i32)
; CHECK: define void @asked(ptr captures(address_is_null) %p)
define void @asked(ptr %p) {
  call void @asks(ptr %p)
  ret void
}
; CHECK: define void @asked_by_intrinsic(ptr %p)
define void @asked_by_intrinsic(ptr %p) {
  call void @llvm.prefetch.p0(ptr captures(address_is_null) %p, i32 0, i32 0, i32 0)
  ret void
}
; CHECK: define i1 @ordered(ptr captures(address) %p)
define i1 @ordered(ptr %p) {
  %c = icmp ugt ptr %p, null
  ret i1 %c
}
