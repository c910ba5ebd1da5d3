; A removed allocation by invoke leaves both edges, too; simplifycfg takes them away.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
; RUN: esc-opt -passes='stack-promotion,function(simplifycfg)' -S %s | FileCheck %s --check-prefix=LATER
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @__gxx_personality_v0(...)
; CHECK: invoke void @llvm.donothing()
; CHECK-NOT: store
; LATER-LABEL: define void @f
; LATER-NOT: invoke
; LATER: ret void
define void @f() personality ptr @__gxx_personality_v0 {
  %p = invoke ptr @GC_malloc(i64 16) to label %fine unwind label %pad
fine:
  store i64 1, ptr %p
  ret void
pad:
  %caught = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %caught
}
