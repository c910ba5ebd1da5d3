; A call that gets one of many objects; one of them leads to the promoted one.
; RUN: %allocates %s
; RUN: %python %S/Inputs/many.py 70 < %s | %promoted - | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %held = alloca [16 x i8]
; CHECK: {{^}}  call void @reads
define void @f(i1 %c) {
  %held = call ptr @GC_malloc(i64 16)
; MANY
  tail call void @reads(ptr %any)
  ret void
}
