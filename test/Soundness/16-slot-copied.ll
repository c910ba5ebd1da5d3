; memcpy and memmove carry what the memory holds; volatile ones, too (the Attributor takes them for harmless).
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
@b = global [32 x i8] zeroinitializer

; CHECK-LABEL: define void @copied(
; CHECK: %p = call ptr @GC_malloc
; WHY-LABEL: function 'copied'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global b
define void @copied() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  call void @llvm.memcpy.p0.p0.i64(ptr @b, ptr %slot, i64 8, i1 true)
  ret void
}

; In two steps, through an unknown offset, of an unknown length.
; CHECK-LABEL: define void @moved(
; CHECK: %p = call ptr @GC_malloc
; WHY-LABEL: function 'moved'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global b
define void @moved(i64 %i, i64 %n) {
  %slot = alloca [4 x ptr]
  %other = alloca [4 x ptr]
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr %slot, i64 %i
  store ptr %p, ptr %at
  call void @llvm.memmove.p0.p0.i64(ptr %other, ptr %slot, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr @b, ptr %other, i64 32, i1 false)
  ret void
}

; Volatile accesses are done, and done to memory: nothing of it is removed.
; CHECK-LABEL: define void @volatile_accesses(
; CHECK: %p = alloca [16 x i8]
; CHECK: store volatile i64 1, ptr %p
; CHECK: call void @llvm.memset.p0.i64(ptr %p, i8 7, i64 16, i1 true)
; WHY-LABEL: function 'volatile_accesses'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: stack
define void @volatile_accesses() {
  %p = call ptr @GC_malloc(i64 16)
  store volatile i64 1, ptr %p
  %q = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %p, i8 7, i64 16, i1 true)
  call void @llvm.memcpy.p0.p0.i64(ptr %q, ptr %p, i64 16, i1 true)
  ret void
}

; The twin: copied to memory of this frame.
; CHECK-LABEL: define i64 @local(
; CHECK: %p = alloca [16 x i8]
; WHY-LABEL: function 'local'
; WHY: %p: GC_malloc of 16 bytes: stack
define i64 @local() {
  %slot = alloca ptr
  %other = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  call void @llvm.memcpy.p0.p0.i64(ptr %other, ptr %slot, i64 8, i1 true)
  %q = load ptr, ptr %other
  %v = load i64, ptr %q
  ret i64 %v
}
