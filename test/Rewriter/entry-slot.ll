; The slot stands first in the entry block, so that a loop does not grow the stack; it keeps the name, size and alignment.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define void @f
; CHECK-NEXT: entry:
; CHECK-NEXT: %p = alloca [16 x i8], align 16
; CHECK-NEXT: %other = alloca i32
; CHECK-NEXT: br label %loop
; CHECK: loop:
; CHECK-NOT: alloca
define void @f(i1 %c) {
entry:
  %other = alloca i32
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %c, label %loop, label %done
done:
  ret void
}
