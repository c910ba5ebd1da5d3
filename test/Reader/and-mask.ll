; The lowest four bits of an address are its alignment, the same for every object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %low = and i64 %bits, 15
  ret i64 %low
}
