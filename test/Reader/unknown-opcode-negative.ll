; An opcode that is not listed lets its operands escape.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @may_throw(ptr nocapture)
declare i32 @__CxxFrameHandler3(...)
; CHECK: %p: GC_malloc of 16 bytes: heap [Unsupported] used in a way that the analysis does not follow: an instruction that is not known here
define void @f() personality ptr @__CxxFrameHandler3 {
  %p = call ptr @GC_malloc(i64 16)
  invoke void @may_throw(ptr %p) to label %fine unwind label %dispatch
fine:
  ret void
dispatch:
  %switch = catchswitch within none [label %handler] unwind to caller
handler:
  %pad = catchpad within %switch [ptr null, i32 64, ptr %p]
  catchret from %pad to label %fine
}
