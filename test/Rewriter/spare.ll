; A call that resizes makes a new object in place of a slot, of the slot's allocator, with what the slot holds of it; a call that frees
; leaves a slot alone. Both do as ever with anything else.
; RUN: %promoted %s | FileCheck %s
; RUN: esc-opt -passes='stack-promotion<checked>,verify' -S %s | FileCheck %s --check-prefix=CHECKED
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare ptr @GC_realloc(ptr, i64)
declare void @GC_free(ptr)
declare void @look(ptr nocapture)
declare i32 @__gxx_personality_v0(...)

; CHECK-LABEL: define void @resized(
; CHECK-DAG: %p = alloca [24 x i8], align 16
; CHECK-DAG: %q = alloca [40 x i8], align 16
; CHECK: %either = select
; CHECK-NEXT: br i1 %c,
; CHECK: icmp eq i64 %n, 0
; CHECK: %[[OTHER:.*]] = icmp eq ptr %either, %q
; CHECK: %[[NEWP:.*]] = call ptr @GC_malloc_atomic(i64 %n)
; CHECK: icmp eq ptr %[[NEWP]], null
; CHECK: %[[LESS:.*]] = icmp ult i64 %n, 24
; CHECK-NEXT: %[[BYTES:.*]] = select i1 %[[LESS]], i64 %n, i64 24
; CHECK-NEXT: call void @llvm.memcpy.p0.p0.i64(ptr align 1 %[[NEWP]], ptr align 16 %p, i64 %[[BYTES]], i1 false)
; CHECK: %[[OLD:.*]] = call ptr @GC_realloc(ptr %either, i64 %n)
; CHECK: %[[NEWQ:.*]] = call ptr @GC_malloc(i64 %n)
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr align 1 %[[NEWQ]], ptr align 16 %q,
; CHECK: phi ptr {{.*}}[ null, %{{.*}} ]
; CHECKED-LABEL: define void @resized(
; CHECKED: alloca ptr
; CHECKED: %[[P:.*]] = alloca ptr
; CHECKED-NEXT: store ptr %[[P]], ptr %[[P]]
; CHECKED: %p = call ptr @esc_checked_alloc(
; CHECKED-NEXT: store ptr %p, ptr %[[P]]
; CHECKED: %[[NOW:.*]] = load ptr, ptr %[[P]]
; CHECKED: icmp eq ptr %either, %[[NOW]]
define void @resized(i1 %c, i64 %n) {
  %p = call ptr @GC_malloc_atomic(i64 24)
  call void @look(ptr %p)
  %q = call ptr @GC_malloc(i64 40)
  call void @look(ptr %q)
  %either = select i1 %c, ptr %p, ptr %q
  %r = call ptr @GC_realloc(ptr %either, i64 %n)
  call void @look(ptr %r)
  ret void
}

; CHECK-LABEL: define void @freed(
; CHECK: %p = alloca
; CHECK: %either = select
; CHECK-NEXT: %[[IS:.*]] = icmp eq ptr %either, %p
; CHECK-NEXT: br i1 %[[IS]], label %[[SLOT:.*]], label %[[OTHER:.*]]
; CHECK: [[SLOT]]:
; CHECK-NEXT: br label
; CHECK: [[OTHER]]:
; CHECK-NEXT: call void @GC_free(ptr %either)
define void @freed(i1 %c, ptr %x) {
  %p = call ptr @GC_malloc_atomic(i64 24)
  call void @look(ptr %p)
  %either = select i1 %c, ptr %p, ptr %x
  call void @GC_free(ptr %either)
  ret void
}

; CHECK-LABEL: define void @small(
; CHECK: %[[SLOT:.*]] = alloca [128 x i8]
; CHECK: %p{{.*}} = phi
; CHECK: icmp eq ptr %p{{.*}}, %[[SLOT]]
; CHECK-DAG: invoke ptr @GC_malloc(i64 %m)
; CHECK-DAG: invoke ptr @GC_realloc(
define void @small(i64 %n, i64 %m) personality ptr @__gxx_personality_v0 {
  %p = call ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  %r = invoke ptr @GC_realloc(ptr %p, i64 %m) to label %good unwind label %bad
good:
  call void @look(ptr %r)
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  ret void
}

; What the old object held, the new one holds.
; CHECK-LABEL: define ptr @held(
; CHECK: %p = alloca
; CHECK: %held = call ptr @GC_malloc(i64 8)
define ptr @held() {
  %p = call ptr @GC_malloc(i64 16)
  %held = call ptr @GC_malloc(i64 8)
  store ptr %held, ptr %p
  %r = call ptr @GC_realloc(ptr %p, i64 32)
  %v = load ptr, ptr %r
  ret ptr %v
}
