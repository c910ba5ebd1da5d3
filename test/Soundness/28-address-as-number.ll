; Julia, Attributor, LDC, TinyGo: ptrtoint, freeze and comparisons were taken for harmless; the number is the address.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
@n = global i64 0
@g = global ptr null

; CHECK-LABEL: define i64 @hashed(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'hashed'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @hashed() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %s = lshr i64 %i, 4
  %h = mul i64 %s, 2654435761
  %r = urem i64 %h, 1024
  ret i64 %r
}

; CHECK-LABEL: define void @hidden(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'hidden'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global n
define void @hidden(i64 %key) {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %x = xor i64 %i, %key
  %m = xor i64 %x, -1
  store i64 %m, ptr @n
  ret void
}

; Taken apart and put together again: halves, bytes of a vector, by shifts and masks.
; CHECK-LABEL: define void @rebuilt(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'rebuilt'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
define void @rebuilt() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %lo = trunc i64 %i to i32
  %up = lshr i64 %i, 32
  %hi = trunc i64 %up to i32
  %lo64 = zext i32 %lo to i64
  %hi64 = zext i32 %hi to i64
  %back = shl i64 %hi64, 32
  %j = or i64 %back, %lo64
  %q = inttoptr i64 %j to ptr
  store ptr %q, ptr @g
  ret void
}
; CHECK-LABEL: define ptr @by_vector(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'by_vector'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @by_vector() {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %v = bitcast i64 %i to <8 x i8>
  %w = shufflevector <8 x i8> %v, <8 x i8> poison, <8 x i32> <i32 7, i32 6, i32 5, i32 4, i32 3, i32 2, i32 1, i32 0>
  %r = bitcast <8 x i8> %w to i64
  %s = call i64 @llvm.bswap.i64(i64 %r)
  %q = inttoptr i64 %s to ptr
  ret ptr %q
}
declare i64 @llvm.bswap.i64(i64)

; Four bits at a time: each is more than its alignment says.
; CHECK-LABEL: define i64 @nibble(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'nibble'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @nibble(i64 %at) {
  %p = call ptr @GC_malloc(i64 16)
  %i = ptrtoint ptr %p to i64
  %s = lshr i64 %i, %at
  %b = and i64 %s, 15
  ret i64 %b
}

; CHECK-LABEL: define ptr @frozen(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'frozen'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @frozen() {
  %p = call ptr @GC_malloc(i64 16)
  %f = freeze ptr %p
  ret ptr %f
}

; The twin: compared, aligned, its distance taken, and come back from a number: all of it here.
; CHECK-LABEL: define i1 @here(
; CHECK: %p = alloca
; WHY-LABEL: function 'here'
; WHY: %p: GC_malloc of 32 bytes: stack
define i1 @here(ptr %o) {
  %p = call ptr @GC_malloc(i64 32)
  %i = ptrtoint ptr %p to i64
  %up = add i64 %i, 15
  %al = and i64 %up, -16
  %f = freeze i64 %al
  %q = inttoptr i64 %f to ptr
  store i64 1, ptr %q
  %low = and i64 %i, 7
  store i64 %low, ptr @n
  %end = getelementptr i8, ptr %p, i64 24
  %e = ptrtoint ptr %end to i64
  %d = sub i64 %e, %i
  store i64 %d, ptr @n
  %same = icmp eq ptr %p, %o
  ret i1 %same
}
