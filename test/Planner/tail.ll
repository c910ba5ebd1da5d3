; Calls that may see a promoted object lose `tail`: with its address, with a holder's, with an integer made of it.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @look2(i64, ptr nocapture)
; CHECK: {{^}}  call void @look(ptr %p)
; CHECK: {{^}}  call void @look(ptr %field)
; CHECK: {{^}}  call void @reads(ptr %slot)
declare void @reads(ptr) nounwind memory(read)
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %slot = alloca ptr
  store ptr %p, ptr %slot
  %field = getelementptr i8, ptr %p, i64 8
  tail call void @look(ptr %p)
  tail call void @look(ptr %field)
  tail call void @reads(ptr %slot)
  ret void
}
