; The object is on the stack; what leads there is not: the call may see the stack.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare noalias ptr @my_area(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="my"
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK-LABEL: define void @f
; CHECK: %p = alloca
; CHECK: %box = call ptr @my_area
; CHECK: {{^}}  call void @reads
define void @f(i64 %n) {
  %box = call ptr @my_area(i64 %n, i64 %n)
  %p = call ptr @GC_malloc(i64 16)
  %inner = call ptr @my_area(i64 %n, i64 %n)
  store ptr %p, ptr %inner
  store ptr %inner, ptr %box
  tail call void @reads(ptr %box)
  ret void
}
