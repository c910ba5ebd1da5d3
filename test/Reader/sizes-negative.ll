; Sizes, lengths and offsets that are not known, or known only as a multiple, or too large for a small number: the pointer may
; be in any word.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
@g = global [4 x i64] zeroinitializer

; A vector of as many pointers as the machine likes.
; CHECK: %stored: GC_malloc of 16 bytes: heap [Returned]
define ptr @store_scales() {
  %box = alloca [64 x i8]
  %stored = call ptr @GC_malloc(i64 16)
  %v = insertelement <vscale x 2 x ptr> poison, ptr %stored, i64 0
  store <vscale x 2 x ptr> %v, ptr %box
  %at = getelementptr i8, ptr %box, i64 24
  %q = load ptr, ptr %at
  ret ptr %q
}
; CHECK: %second: GC_malloc of 16 bytes: heap [Returned]
define ptr @index_scales() {
  %box = alloca [64 x i8]
  %second = call ptr @GC_malloc(i64 16)
  %scaled = getelementptr <vscale x 1 x ptr>, ptr %box, i64 1
  store ptr %second, ptr %scaled
  %at = getelementptr i8, ptr %box, i64 16
  %q = load ptr, ptr %at
  ret ptr %q
}
; CHECK: %chosen: GC_malloc of 16 bytes: heap [Returned]
define ptr @choice_scales(i64 %i) {
  %box = alloca [64 x i8]
  %chosen = call ptr @GC_malloc(i64 16)
  %low = and i64 %i, 1
  %scaled = getelementptr <vscale x 1 x ptr>, ptr %box, i64 %low
  store ptr %chosen, ptr %scaled
  %at = getelementptr i8, ptr %box, i64 16
  %q = load ptr, ptr %at
  ret ptr %q
}
; CHECK: %row: GC_malloc of 16 bytes: heap [Returned]
define ptr @choice_in_any_row(i64 %i, i64 %k) {
  %box = alloca [4 x [2 x ptr]]
  %row = call ptr @GC_malloc(i64 16)
  %low = and i64 %k, 1
  %to = getelementptr [4 x [2 x ptr]], ptr %box, i64 0, i64 %i, i64 %low
  store ptr %row, ptr %to
  %at = getelementptr i8, ptr %box, i64 40
  %q = load ptr, ptr %at
  ret ptr %q
}
; 2^32 + 24 bytes.
; CHECK: %copied: GC_malloc of 16 bytes: heap [Returned]
define ptr @copy_of_many(ptr %to) {
  %from = alloca [4294967320 x i8]
  %copied = call ptr @GC_malloc(i64 16)
  %in = getelementptr i8, ptr %from, i64 32
  store ptr %copied, ptr %in
  %box = alloca [4294967320 x i8]
  call void @llvm.memcpy.p0.p0.i64(ptr %box, ptr %from, i64 4294967320, i1 false)
  %at = getelementptr i8, ptr %box, i64 32
  %q = load ptr, ptr %at
  ret ptr %q
}
; CHECK: %length: GC_malloc of 16 bytes: heap [Returned]
define ptr @copy_of_some(i64 %n) {
  %from = alloca [64 x i8]
  %length = call ptr @GC_malloc(i64 16)
  %in = getelementptr i8, ptr %from, i64 32
  store ptr %length, ptr %in
  %box = alloca [64 x i8]
  call void @llvm.memcpy.p0.p0.i64(ptr %box, ptr %from, i64 %n, i1 false)
  %at = getelementptr i8, ptr %box, i64 32
  %q = load ptr, ptr %at
  ret ptr %q
}
; CHECK: %inside: GC_malloc of 16 bytes: heap [StoredToGlobal]
define void @load_of_many() {
  %box = alloca [4294967304 x i8]
  %inside = call ptr @GC_malloc(i64 16)
  %in = getelementptr i8, ptr %box, i64 32
  store ptr %inside, ptr %in
  %v = load [4294967304 x i8], ptr %box
  store [4294967304 x i8] %v, ptr @g
  ret void
}
