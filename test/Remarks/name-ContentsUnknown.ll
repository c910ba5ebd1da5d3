; The remark ContentsUnknown: the allocator does not say what it puts into the object.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Missed
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}ContentsUnknown
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - Reason:{{ +}}{{'?}}what its allocator puts into it is not known
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_recycled(i64) allockind("alloc") allocsize(0) "alloc-family"="my"
define i64 @f() {
  %p = call ptr @my_recycled(i64 16)
  %v = load i64, ptr %p
  ret i64 %v
}
