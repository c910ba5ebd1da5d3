; An invoke leaves one of llvm.donothing: both edges, and the phis behind them, stay as they were.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @__gxx_personality_v0(...)
; CHECK: %p = alloca [16 x i8], align 16
; CHECK: call void @llvm.memset
; CHECK-NEXT: invoke void @llvm.donothing()
; CHECK-NEXT: to label %fine unwind label %pad
; CHECK: phi i32 [ 1, %entry ]
; CHECK: phi i32 [ 2, %entry ]
define i32 @f() personality ptr @__gxx_personality_v0 {
entry:
  %p = invoke ptr @GC_malloc(i64 16) to label %fine unwind label %pad
fine:
  %a = phi i32 [ 1, %entry ]
  call void @look(ptr %p)
  ret i32 %a
pad:
  %b = phi i32 [ 2, %entry ]
  %caught = landingpad { ptr, i32 } cleanup
  ret i32 %b
}
