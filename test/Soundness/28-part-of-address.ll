; Parts of an address on their way out: as an argument, in an atomic addition, as a byte that fills memory, in a comparison by bits.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @take(i32)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
@n = global i64 0
@b = global [8 x i8] zeroinitializer
@v = global <2 x ptr> zeroinitializer

; CHECK-LABEL: define void @passed(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'passed'
; WHY: %p: GC_malloc of 16 bytes: heap [{{Unsupported|PassedToCall}}]
define void @passed() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %t = trunc i64 %i to i32
  call void @take(i32 %t)
  ret void
}

; A callee with a body does not follow half an address.
; CHECK-LABEL: define void @kept_half(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'kept_half'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported] {{.*}}a part of its address is passed to a call
define void @kept_half() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %t = trunc i64 %i to i32
  call void @keep(i32 %t)
  ret void
}
@half = global i32 0
define internal void @keep(i32 %t) {
  store i32 %t, ptr @half
  ret void
}

; CHECK-LABEL: define void @added(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'added'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global n
define void @added() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %o = atomicrmw add ptr @n, i64 %i seq_cst
  ret void
}

; In memory, an addition moves the pointer on: it reads another word then.
; CHECK-LABEL: define void @moved_on(
; CHECK: %p = call ptr @GC_malloc
; WHY-LABEL: function 'moved_on'
; WHY: %h: GC_malloc of 16 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global n
define void @moved_on() {
  %slot = alloca i64
  %h = call ptr @GC_malloc(i64 16)
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %h, i64 8
  store ptr %p, ptr %at
  %i = ptrtoint ptr %h to i64
  store i64 %i, ptr %slot
  %o = atomicrmw add ptr %slot, i64 8 seq_cst
  %j = load i64, ptr %slot
  %q = inttoptr i64 %j to ptr
  %r = load ptr, ptr %q
  store ptr %r, ptr @n
  ret void
}

; CHECK-LABEL: define void @filling(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'filling'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global b
define void @filling() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %u = lshr i64 %i, 8
  %t = trunc i64 %u to i8
  call void @llvm.memset.p0.i64(ptr @b, i8 %t, i64 8, i1 false)
  ret void
}

; CHECK-LABEL: define void @masked(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'masked'
; WHY: %p: GC_malloc of 16 bytes: heap [{{.*}}]
define void @masked(<2 x i1> %m) {
  %p = call ptr @GC_malloc(i64 16)
  %w = insertelement <2 x ptr> poison, ptr %p, i64 1
  call void @llvm.masked.store.v2p0.p0(<2 x ptr> %w, ptr @v, i32 8, <2 x i1> %m)
  ret void
}
declare void @llvm.masked.store.v2p0.p0(<2 x ptr>, ptr, i32, <2 x i1>)
declare <2 x ptr> @llvm.masked.load.v2p0.p0(ptr, i32, <2 x i1>, <2 x ptr>)

; CHECK-LABEL: define ptr @masked_load(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'masked_load'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @masked_load(<2 x i1> %m) {
  %slot = alloca [2 x ptr], align 16
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr %slot, i64 1
  store ptr %p, ptr %at
  %w = call <2 x ptr> @llvm.masked.load.v2p0.p0(ptr %slot, i32 8, <2 x i1> %m, <2 x ptr> poison)
  %q = extractelement <2 x ptr> %w, i64 1
  ret ptr %q
}

; The twin: whether two addresses are equal is no part of either; a length that was stored in the object is no address.
; CHECK-LABEL: define i1 @equal(
; CHECK: %p = alloca
; WHY-LABEL: function 'equal'
; WHY: %p: GC_malloc of 16 bytes: stack
define i1 @equal(ptr %o, i64 %x) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %x, ptr %p
  %l = load i64, ptr %p
  %t = trunc i64 %l to i32
  call void @take(i32 %t)
  %same = icmp eq ptr %p, %o
  ret i1 %same
}
