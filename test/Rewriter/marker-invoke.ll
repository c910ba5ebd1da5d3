; The demand by invoke, as C++ makes it where something must be cleaned up: both edges stay.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @__esc_must_stack(ptr)
declare i32 @__gxx_personality_v0(...)
; CHECK-NOT: call void @__esc_must_stack
; CHECK: invoke void @llvm.donothing()
; CHECK-NEXT: to label %fine unwind label %pad
define void @f() personality ptr @__gxx_personality_v0 {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  invoke void @__esc_must_stack(ptr %p) to label %fine unwind label %pad
fine:
  ret void
pad:
  %caught = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %caught
}
