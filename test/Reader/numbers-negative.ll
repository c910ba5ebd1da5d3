; What was made of an address together with something else may be any address.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare { <2 x i64>, <2 x i64> } @llvm.vector.deinterleave2.v4i64(<4 x i64>)
@a = global ptr null
@b = global ptr null
@made = internal constant ptr inttoptr (i64 4096 to ptr)
@two = internal constant i64 sub (i64 ptrtoint (ptr @a to i64), i64 ptrtoint (ptr @b to i64))

; CHECK: %box: GC_malloc of 16 bytes:
; CHECK: %kept: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @added(i8 %i) {
  %x = sext i8 %i to i64
  %box = call ptr @GC_malloc(i64 16)
  %kept = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %box to i64
  %m = add i64 %n, %x
  %to = inttoptr i64 %m to ptr
  store ptr %kept, ptr %to
  %v = load ptr, ptr %box
  ret void
}
; CHECK: %exchanged: GC_malloc of 64 bytes: stack
; CHECK: %inner: GC_malloc of 16 bytes: heap [Returned]
define ptr @exchanged() {
  %slot = alloca i64
  store i64 8, ptr %slot
  %exchanged = call ptr @GC_malloc(i64 64)
  %inner = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %exchanged to i64
  %old = atomicrmw add ptr %slot, i64 %n seq_cst
  %q = load ptr, ptr %slot
  store ptr %inner, ptr %q
  %at = getelementptr i8, ptr %exchanged, i64 8
  %r = load ptr, ptr %at
  ret ptr %r
}
; A result of more parts than the argument.
; CHECK: %parted: GC_malloc of 16 bytes: heap [Returned]
define i64 @parted() {
  %parted = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %parted to i64
  %v = insertelement <4 x i64> zeroinitializer, i64 %n, i64 1
  %two = call { <2 x i64>, <2 x i64> } @llvm.vector.deinterleave2.v4i64(<4 x i64> %v)
  %odd = extractvalue { <2 x i64>, <2 x i64> } %two, 1
  %r = extractelement <2 x i64> %odd, i64 0
  ret i64 %r
}
; More parts than are told apart.
; CHECK: %wide: GC_malloc of 16 bytes: heap [Returned]
define ptr @wide({ [20 x ptr], { ptr, ptr } } %big) {
  %wide = call ptr @GC_malloc(i64 16)
  %v = insertvalue { [20 x ptr], { ptr, ptr } } %big, ptr %wide, 1, 1
  %other = load ptr, ptr @a
  %pair = extractvalue { [20 x ptr], { ptr, ptr } } %v, 1
  %r = extractvalue { ptr, ptr } %pair, 1
  ret ptr %r
}
; CHECK: %calculated: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @calculated() {
  %calculated = call ptr @GC_malloc(i64 16)
  store ptr %calculated, ptr inttoptr (i64 sub (i64 ptrtoint (ptr @a to i64), i64 ptrtoint (ptr @b to i64)) to ptr)
  ret void
}
; CHECK: %elsewhere: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @made_up() {
  %elsewhere = call ptr @GC_malloc(i64 16)
  %to = load ptr, ptr @made
  store ptr %elsewhere, ptr %to
  ret void
}
; CHECK: %of_two: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @from_table() {
  %of_two = call ptr @GC_malloc(i64 16)
  %to = load ptr, ptr @two
  store ptr %of_two, ptr %to
  ret void
}
%many = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%more = type { %many, %many, %many, %many, %many, %many, %many, %many }
; CHECK: %last: GC_malloc of 16 bytes: heap [Returned]
define ptr @last(%more %m) {
  %last = call ptr @GC_malloc(i64 16)
  %v = insertvalue %more %m, ptr %last, 7, 23
  %r = extractvalue %more %v, 7, 23
  ret ptr %r
}
