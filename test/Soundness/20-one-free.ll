; Vyx: "a shared free could end up freeing a stack slot": one free for two allocations spares both slots, also in another function, or
; promotes nobody where it cannot: in a function of which another copy may run, or when it gives back more than nothing.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @GC_free(ptr)
declare ptr @GC_realloc(ptr, i64)
declare i32 @tells(ptr allocptr) allockind("free") "alloc-family"="GC_malloc"

; WHY-LABEL: function 'freed'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 32 bytes: stack
; CHECK-LABEL: define i64 @freed(
; CHECK-DAG: %p = alloca [16 x i8]
; CHECK-DAG: %q = alloca [32 x i8]
; CHECK: %either = phi
; CHECK: icmp eq ptr %either, %p
; CHECK: icmp eq ptr %either, %q
; CHECK: call void @esc.spare.GC_free(ptr %either)
define i64 @freed(i1 %c) {
  br i1 %c, label %small, label %large
small:
  %p = call ptr @GC_malloc(i64 16)
  br label %join
large:
  %q = call ptr @GC_malloc(i64 32)
  br label %join
join:
  %either = phi ptr [ %p, %small ], [ %q, %large ]
  %v = load i64, ptr %either
  call void @GC_free(ptr %either)
  ret i64 %v
}

; WHY-LABEL: function 'freed_elsewhere'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 32 bytes: stack
; CHECK-LABEL: define i64 @freed_elsewhere(
; CHECK-DAG: alloca [48 x i8]
; CHECK-DAG: alloca [64 x i8]
; CHECK: call void @frees(
; CHECK: ret i64
define i64 @freed_elsewhere(i1 %c) {
  br i1 %c, label %small, label %large
small:
  %p = call ptr @GC_malloc(i64 16)
  br label %join
large:
  %q = call ptr @GC_malloc(i64 32)
  br label %join
join:
  %either = phi ptr [ %p, %small ], [ %q, %large ]
  %v = load i64, ptr %either
  call void @frees(ptr %either)
  ret i64 %v
}
; CHECK-LABEL: define void @frees(
; CHECK-NEXT: call void @esc.spare.GC_free(ptr %p)
define void @frees(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}

; WHY-LABEL: function 'freed_by_one_of_many'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to one_of_many
; CHECK-LABEL: define i64 @freed_by_one_of_many(
; CHECK-NOT: alloca
; CHECK: ret i64
define i64 @freed_by_one_of_many() {
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %p
  call void @one_of_many(ptr %p)
  ret i64 %v
}
define linkonce_odr void @one_of_many(ptr %p) noinline {
  call void @GC_free(ptr %p)
  ret void
}

; WHY-LABEL: function 'told'
; WHY: %p: GC_malloc of 16 bytes: heap [Freed] passed to tells, which frees or resizes heap objects
; CHECK-LABEL: define i32 @told(
; CHECK-NOT: alloca
; CHECK: ret i32
define i32 @told() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @tells(ptr %p)
  ret i32 %r
}

; WHY-LABEL: function 'resized'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %r: GC_realloc of 64 bytes: heap [NeverPromoted]
; CHECK-LABEL: define i64 @resized(
; CHECK: %p = alloca [16 x i8]
; CHECK: %[[NEW:.*]] = call ptr @GC_malloc(i64 64)
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr align 1 %[[NEW]], ptr align 16 %p, i64 16, i1 false)
define i64 @resized() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call ptr @GC_realloc(ptr %p, i64 64)
  %v = load i64, ptr %r
  ret i64 %v
}

; The twin: nobody frees.
; WHY-LABEL: function 'left'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 32 bytes: stack
; CHECK-LABEL: define i64 @left(
; CHECK: alloca
; CHECK: alloca
define i64 @left(i1 %c) {
  br i1 %c, label %small, label %large
small:
  %p = call ptr @GC_malloc(i64 16)
  br label %join
large:
  %q = call ptr @GC_malloc(i64 32)
  br label %join
join:
  %either = phi ptr [ %p, %small ], [ %q, %large ]
  %v = load i64, ptr %either
  ret i64 %v
}
