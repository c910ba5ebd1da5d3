; An allocator that does not zero leaves nothing to do.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc_atomic(i64)
declare void @look(ptr nocapture)
; CHECK: %p = alloca [24 x i8], align 16
; CHECK-NOT: memset
define void @f() {
  %p = call ptr @GC_malloc_atomic(i64 24)
  call void @look(ptr %p)
  ret void
}
