; An allocation by invoke in a loop: its result exists on the normal edge only.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @__gxx_personality_v0(...)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(i1 %c) personality ptr @__gxx_personality_v0 {
entry:
  br label %loop
loop:
  %p = invoke ptr @GC_malloc(i64 16) to label %body unwind label %pad
body:
  call void @look(ptr %p)
  br i1 %c, label %loop, label %done
done:
  ret void
pad:
  %caught = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %caught
}
