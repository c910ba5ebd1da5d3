; What a profile says of the block of an allocation is in its record, for what is promoted and for what stays.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -pass-remarks-with-hotness -pass-remarks-output=%t.yaml -disable-output %s
; RUN: FileCheck %s < %t.yaml
; RUN: esc-opt -passes=stack-promotion -pass-remarks-output=%t.without -disable-output %s
; RUN: not grep Hotness %t.without
; CHECK-DAG: Name:{{ +}}StackPromoted{{[[:space:]]}}Function:{{ +}}f{{[[:space:]]}}Hotness:{{ +}}990
; CHECK-DAG: Name:{{ +}}Returned{{[[:space:]]}}Function:{{ +}}f{{[[:space:]]}}Hotness:{{ +}}10
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @f(i1 %c) !prof !0 {
  br i1 %c, label %often, label %seldom, !prof !1
often:
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret ptr null
seldom:
  %q = call ptr @GC_malloc(i64 24)
  ret ptr %q
}
!0 = !{!"function_entry_count", i64 1000}
!1 = !{!"branch_weights", i32 99, i32 1}
