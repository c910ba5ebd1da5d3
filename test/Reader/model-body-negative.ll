; A body in the program wins over any model.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@last = global ptr null
define i32 @puts(ptr %s) {
  store ptr %s, ptr @last
  ret i32 0
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to puts as argument 1
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @puts(ptr %p)
  ret void
}
