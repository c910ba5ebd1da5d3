; The remark NeverPromoted: the allocator forbids it.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}NeverPromoted
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}objects of this allocator are never promoted
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @GC_malloc_uncollectable(i64)
define void @f() {
  %p = call ptr @GC_malloc_uncollectable(i64 16)
  call void @look(ptr %p)
  ret void
}
