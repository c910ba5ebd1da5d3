; A tail marker on the allocation itself goes with it.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define void @f
; CHECK-NOT: tail
; CHECK: }
define void @f() {
  %p = tail call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
