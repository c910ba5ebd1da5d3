; What such a callee does not see is promoted; without `tail` it is a call like any other; of C's convention the mark is
; a hint and goes.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: %promoted %s | FileCheck %s --check-prefix=AFTER
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare tailcc void @next(ptr nocapture, i32) nounwind memory(read)
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
; AFTER: tail call tailcc void @next(ptr %x, i32 1)
define tailcc void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  tail call tailcc void @next(ptr %x, i32 1)
  ret void
}
; CHECK-LABEL: function 'g'
; CHECK: %p: GC_malloc of 16 bytes: stack
; AFTER: {{^}}  call void @look(ptr %p)
define tailcc void @g(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  tail call void @look(ptr %p)
  call tailcc void @next(ptr %p, i32 1)
  ret void
}
