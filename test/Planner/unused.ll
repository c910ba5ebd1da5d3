; Nobody reads what is stored: gone, with the stores, whatever the size, and in a loop too.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK-LABEL: define void @f
; CHECK-NEXT: entry:
; CHECK-NEXT: br label %loop
; CHECK: loop:
; CHECK-NEXT: br i1 %c, label %loop, label %done
define void @f(i64 %n, ptr %from, i1 %c) {
entry:
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 %n)
  store i64 %n, ptr %p
  %at = getelementptr i8, ptr %p, i64 %n
  store ptr %from, ptr %at
  call void @llvm.memset.p0.i64(ptr %p, i8 1, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %at, ptr %from, i64 8, i1 false)
  br i1 %c, label %loop, label %done
done:
  ret void
}
