; A removed allocation takes stores, fills and addresses with it, and leaves what they were made of.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
; CHECK-LABEL: define i64 @f
; CHECK-NEXT: %v = add i64 %n, 1
; CHECK-NEXT: ret i64 %v
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %p, i8 1, i64 16, i1 false)
  %a = getelementptr i8, ptr %p, i64 4
  %b = getelementptr i8, ptr %a, i64 4
  %v = add i64 %n, 1
  store i64 %v, ptr %b
  ret i64 %v
}
