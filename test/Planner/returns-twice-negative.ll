; A function that calls setjmp, by its model, or anything that says returns_twice.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @_setjmp(ptr)
declare i32 @my_context(ptr nocapture) returns_twice
; CHECK: %p: GC_malloc of 16 bytes: heap [ReturnsTwice] f calls _setjmp, which may return twice
; CHECK: %q: GC_malloc of 16 bytes: heap [ReturnsTwice] g calls my_context, which may return twice
define void @f(ptr %buffer) {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @_setjmp(ptr %buffer)
  call void @look(ptr %p)
  ret void
}
define void @g(ptr %buffer) {
  %q = call ptr @GC_malloc(i64 16)
  %r = call i32 @my_context(ptr %buffer)
  call void @look(ptr %q)
  ret void
}
