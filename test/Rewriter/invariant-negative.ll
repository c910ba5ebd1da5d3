; Promises about other memory stay.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: load i64, ptr %other, align 8, !invariant.load
define i64 @f(ptr %other) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %v = load i64, ptr %other, align 8, !invariant.load !0
  ret i64 %v
}
!0 = !{}
