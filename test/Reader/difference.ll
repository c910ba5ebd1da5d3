; The distance of two addresses in one object is a number.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %end = getelementptr i8, ptr %p, i64 %n
  call void @look(ptr %end)
  %a = ptrtoint ptr %p to i64
  %b = ptrtoint ptr %end to i64
  %distance = sub i64 %b, %a
  ret i64 %distance
}
