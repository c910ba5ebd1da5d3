; What may be read before it is written is cleared: loaded, or passed to a call, under this address or one that it has been given since;
; and what is written somewhere, or of another size than it seems.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @look_in(ptr %box) noinline {
  %p = load ptr, ptr %box
  %v = load i64, ptr %p
  ret void
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; CHECK-LABEL: define void @loaded(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @loaded(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %v = load i64, ptr %p
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @passed(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @passed(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  call void @look(ptr %p)
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @found(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @found(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %box = alloca ptr
  store ptr %p, ptr %box
  %q = load ptr, ptr %box
  %v = load i64, ptr %q
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @called(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @called(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %box = alloca ptr
  store ptr %p, ptr %box
  call void @look_in(ptr %box)
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @made_up(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @made_up(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %q = select i1 true, ptr %p, ptr %x
  %v = load i64, ptr %q
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @index(
; CHECK: %[[AT:.*]] = getelementptr inbounds i8, ptr %p, i64 4
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 4 %[[AT]], i8 0, i64 4, i1 false)
; CHECK: ret void
define void @index(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %at = getelementptr i32, ptr %p, i64 1
  store i32 1, ptr %p
  %one = getelementptr i8, ptr %at, i64 3
  store i8 1, ptr %one
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @somewhere(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @somewhere(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %at = getelementptr i8, ptr %p, i64 %n
  store i64 1, ptr %at
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @from_itself(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false)
; CHECK: ret void
define void @from_itself(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %p, i64 8
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %at, i64 8, i1 false)
  store i64 %n, ptr %at
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @from_shown(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 8, i1 false)
; CHECK: ret void
define void @from_shown(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %box = alloca ptr
  %buffer = alloca i64
  store ptr %p, ptr %box
  %q = select i1 true, ptr %p, ptr %x
  call void @llvm.memcpy.p0.p0.i64(ptr %buffer, ptr %q, i64 8, i1 false)
  store i64 %n, ptr %p
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @padded(
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false)
; CHECK: ret void
define void @padded(ptr %x, i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  store { i8, i64 } { i8 1, i64 2 }, ptr %p
  call void @look(ptr %p)
  ret void
}
