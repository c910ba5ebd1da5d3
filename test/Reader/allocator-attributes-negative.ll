; Without a family, or without a kind, a function is no allocator, whatever else it says.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare noalias ptr @my_kind(i64) allockind("alloc,zeroed") allocsize(0)
declare noalias ptr @my_family(i64) allocsize(0) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK: function 'f'
; CHECK-NOT: bytes
define void @f() {
  %p = call ptr @my_kind(i64 16)
  %q = call ptr @my_family(i64 16)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
