; A masked load finds the object that was stored there; a masked store keeps what it stores.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare <2 x ptr> @llvm.masked.load.v2p0.p0(ptr, i32, <2 x i1>, <2 x ptr>)
declare void @llvm.masked.store.v2p0.p0(<2 x ptr>, ptr, i32, <2 x i1>)
; CHECK: %p: GC_malloc of 16 bytes: heap [{{Returned|PassedToCall}}]
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall]
define <2 x ptr> @f(<2 x i1> %mask, ptr %out) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %box = alloca [2 x ptr]
  store ptr %p, ptr %box
  %both = insertelement <2 x ptr> zeroinitializer, ptr %q, i32 0
  call void @llvm.masked.store.v2p0.p0(<2 x ptr> %both, ptr %out, i32 8, <2 x i1> %mask)
  %v = call <2 x ptr> @llvm.masked.load.v2p0.p0(ptr %box, i32 8, <2 x i1> %mask, <2 x ptr> zeroinitializer)
  ret <2 x ptr> %v
}
