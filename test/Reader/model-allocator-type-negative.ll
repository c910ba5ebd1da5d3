; A function that is only named like an allocator is none.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i32, i32)
; CHECK: function 'f'
; CHECK-NOT: bytes
define i32 @f() {
  %p = call ptr @GC_malloc(i32 16, i32 1)
  %v = load i32, ptr %p
  ret i32 %v
}
