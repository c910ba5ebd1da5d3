; An allocator that zeroes does so each time it runs: where it was, not where the slot is.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: loop:
; CHECK-NEXT: call void @look(ptr null)
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 24, i1 false)
; CHECK-NEXT: call void @look(ptr %p)
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  call void @look(ptr null)
  %p = call ptr @GC_malloc(i64 24)
  call void @look(ptr %p)
  br i1 %c, label %loop, label %done
done:
  ret void
}
