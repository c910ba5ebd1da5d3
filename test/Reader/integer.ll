; An integer made of an address keeps its provenance instead of escaping at once.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i32 @f() {
  %p = call ptr @GC_malloc(i64 16)
  %bits = ptrtoint ptr %p to i64
  %moved = add i64 %bits, 8
  %back = inttoptr i64 %moved to ptr
  call void @look(ptr %back)
  %v = load i32, ptr %back
  ret i32 %v
}
