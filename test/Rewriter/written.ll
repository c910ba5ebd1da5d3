; What is written before anybody can read it is not cleared: from the first byte that is not to the last.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @other()
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
@table = constant [3 x i64] [i64 1, i64 2, i64 3]

; CHECK-LABEL: define void @all(
; CHECK-NOT: memset
; CHECK: ret void
define void @all(i64 %a, ptr %b, ptr %from) {
  %p = call ptr @GC_malloc(i64 24)
  store i64 %a, ptr %p
  %v = load ptr, ptr %from
  %at = getelementptr i8, ptr %p, i64 8
  store ptr %v, ptr %at
  call void @other()
  %end = getelementptr i8, ptr %at, i64 8
  store <2 x i32> <i32 1, i32 2>, ptr %end
  call void @look(ptr %p)
  ret void
}
; CHECK-LABEL: define void @middle(
; CHECK: %[[AT:.*]] = getelementptr inbounds i8, ptr %p, i64 8
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 8 %[[AT]], i8 0, i64 12, i1 false)
; CHECK-NOT: memset
; CHECK: ret void
define void @middle(i64 %a) {
  %p = call ptr @GC_malloc(i64 24)
  store i64 %a, ptr %p
  %in = getelementptr i8, ptr %p, i64 12
  store i32 1, ptr %in
  %at = getelementptr i8, ptr %p, i64 20
  store i32 1, ptr %at
  call void @look(ptr %p)
  ret void
}
; CHECK-LABEL: define void @copied(
; CHECK-NOT: memset
; CHECK: call void @llvm.memcpy
; CHECK: call void @llvm.memset.p0.i64(ptr %rest, i8 1, i64 8, i1 false)
; CHECK-NOT: memset
; CHECK: ret void
define void @copied() {
  %p = call ptr @GC_malloc(i64 32)
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr @table, i64 24, i1 false)
  %rest = getelementptr i8, ptr %p, i64 24
  call void @llvm.memset.p0.i64(ptr %rest, i8 1, i64 8, i1 false)
  call void @look(ptr %p)
  ret void
}
