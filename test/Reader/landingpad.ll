; What a landing pad catches is somebody else's; resuming it does not throw the object.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @may_throw(ptr nocapture)
declare i32 @__gxx_personality_v0(...)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f() personality ptr @__gxx_personality_v0 {
  %p = call ptr @GC_malloc(i64 16)
  invoke void @may_throw(ptr %p) to label %fine unwind label %pad
fine:
  ret void
pad:
  %caught = landingpad { ptr, i32 } cleanup
  call void @look(ptr %p)
  resume { ptr, i32 } %caught
}
