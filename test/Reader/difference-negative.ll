; The distance of two objects, added to one, is the address of the other.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @f(ptr %q) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = ptrtoint ptr %p to i64
  %b = ptrtoint ptr %q to i64
  %distance = sub i64 %a, %b
  %r = add i64 %distance, %b
  ret i64 %r
}
