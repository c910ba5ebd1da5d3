; What a callee may free or resize has a header in its slot, and the callee's calls look for one. What is null, or is an object for the
; collector, is none; its allocator makes the new object. Written once, where the function begins.
; RUN: %promoted %s | FileCheck %s
; RUN: esc-opt -passes='stack-promotion,stack-promotion,verify' -S %s | FileCheck %s --check-prefix=TWICE
; RUN: esc-opt -passes='stack-promotion<checked>,verify' -S %s | FileCheck %s --check-prefix=CHECKED
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare ptr @GC_realloc(ptr, i64)
declare void @GC_free(ptr)
declare void @look(ptr nocapture)

; CHECK-LABEL: define void @caller(
; CHECK-NEXT: %[[SLOT:.*]] = alloca [56 x i8], align 16
; CHECK-NEXT: %p = getelementptr i8, ptr %[[SLOT]], i64 32
; CHECK-NEXT: %[[SIZE:.*]] = getelementptr i8, ptr %p, i64 -24
; CHECK-NEXT: store i64 24, ptr %[[SIZE]]
; CHECK-NEXT: %[[MAKER:.*]] = getelementptr i8, ptr %p, i64 -16
; CHECK-NEXT: store ptr @GC_malloc_atomic, ptr %[[MAKER]]
; CHECK-NEXT: %[[NUMBER:.*]] = ptrtoint ptr %p to i64
; CHECK-NEXT: %[[SEAL:.*]] = xor i64 %[[NUMBER]], [[KEY:.*]]
; CHECK-NEXT: %[[AT:.*]] = getelementptr i8, ptr %p, i64 -8
; CHECK-NEXT: store i64 %[[SEAL]], ptr %[[AT]]
; CHECK-NEXT: br label
; CHECK: call void @look(ptr %p)
; CHECKED-LABEL: define void @caller(
; CHECKED: %[[STORAGE:.*]] = call ptr @esc_checked_alloc(ptr %{{.*}}, ptr {{.*}}, i64 56, i64 16)
; CHECKED-NEXT: %p = getelementptr i8, ptr %[[STORAGE]], i64 32
; CHECKED: store i64 24, ptr
define void @caller() {
  br label %loop
loop:
  %p = call ptr @GC_malloc_atomic(i64 24)
  call void @look(ptr %p)
  %r = call ptr @grows(ptr %p)
  call void @frees(ptr %r)
  br i1 poison, label %loop, label %end
end:
  ret void
}
; CHECK-LABEL: define internal ptr @grows(
; CHECK: %q = call ptr @esc.spare.GC_realloc(ptr %p, i64 40)
; TWICE-LABEL: define internal ptr @grows(
; TWICE: %q = call ptr @esc.spare.GC_realloc(ptr %p, i64 40)
define internal ptr @grows(ptr %p) noinline {
  %q = call ptr @GC_realloc(ptr %p, i64 40)
  ret ptr %q
}
; CHECK-LABEL: define void @frees(
; CHECK: tail call void @esc.spare.GC_free(ptr %p)
define void @frees(ptr %p) noinline {
  tail call void @GC_free(ptr %p)
  ret void
}

; Aligned more than the header is long.
; CHECK-LABEL: define void @aligned(
; CHECK-NEXT: %[[SLOT:.*]] = alloca [128 x i8], align 64
; CHECK-NEXT: %p = getelementptr i8, ptr %[[SLOT]], i64 64
define void @aligned() {
  %p = call align 64 ptr @GC_malloc(i64 64)
  call void @look(ptr %p)
  call void @frees(ptr %p)
  ret void
}

; Where nobody else frees it: nothing before it.
; CHECK-LABEL: define void @own(
; CHECK-NEXT: %p = alloca [24 x i8]
; CHECK-NOT: getelementptr
; CHECK: ret void
define void @own() {
  %p = call ptr @GC_malloc(i64 24)
  call void @look(ptr %p)
  call void @GC_free(ptr %p)
  ret void
}

; CHECK-LABEL: define internal ptr @esc.spare.GC_realloc(ptr %0, i64 %1)
; CHECK: call ptr @GC_realloc(ptr %0, i64 %1)
; CHECK: call ptr @GC_base(
; CHECK: slot:
; CHECK: %[[MAKER:.*]] = load ptr, ptr %{{.*}}
; CHECK: %[[SIZE:.*]] = load i64, ptr %{{.*}}
; CHECK: icmp eq i64 %1, 0
; CHECK: %[[NEW:.*]] = call ptr %[[MAKER]](i64 %1)
; CHECK: %[[LESS:.*]] = icmp ult i64 %1, %[[SIZE]]
; CHECK-NEXT: %[[BYTES:.*]] = select i1 %[[LESS]], i64 %1, i64 %[[SIZE]]
; CHECK-NEXT: call void @llvm.memcpy.p0.p0.i64(ptr align 1 %[[NEW]], ptr align 1 %0, i64 %[[BYTES]], i1 false)
; CHECK-NEXT: ret ptr %[[NEW]]
; CHECK-LABEL: define internal void @esc.spare.GC_free(ptr %0)
; CHECK-SAME: [[ATTRIBUTES:#[0-9]+]]
; CHECK-NEXT: %[[NULL:.*]] = icmp eq ptr %0, null
; CHECK-NEXT: br i1 %[[NULL]], label %heap, label %some
; CHECK: heap:
; CHECK-NEXT: call void @GC_free(ptr %0)
; CHECK-NEXT: ret void
; CHECK: some:
; CHECK-NEXT: %[[BASE:.*]] = call ptr @GC_base(ptr %0)
; CHECK-NEXT: %[[IS:.*]] = icmp eq ptr %[[BASE]], %0
; CHECK-NEXT: br i1 %[[IS]], label %heap, label %inside
; CHECK: inside:
; CHECK-NEXT: %[[AT:.*]] = getelementptr i8, ptr %0, i64 -8
; CHECK-NEXT: %[[FOUND:.*]] = load i64, ptr %[[AT]]
; CHECK-NEXT: %[[NUMBER:.*]] = ptrtoint ptr %0 to i64
; CHECK-NEXT: %[[SEAL:.*]] = xor i64 %[[NUMBER]], [[KEY]]
; CHECK-NEXT: %[[OTHER:.*]] = icmp ne i64 %[[FOUND]], %[[SEAL]]
; CHECK-NEXT: br i1 %[[OTHER]], label %heap, label %slot
; CHECK: slot:
; CHECK-NEXT: ret void
; CHECK: attributes [[ATTRIBUTES]] = { {{.*}}"escapement.spares"="GC_free"

; The second run leaves it as it is.
; TWICE-NOT: GC_free.
; TWICE-NOT: GC_realloc.
; TWICE-LABEL: define internal ptr @esc.spare.GC_realloc(
; TWICE: call ptr @GC_realloc(ptr %0, i64 %1)
; TWICE-LABEL: define internal void @esc.spare.GC_free(
; TWICE: call void @GC_free(ptr %0)
; TWICE-NOT: define
