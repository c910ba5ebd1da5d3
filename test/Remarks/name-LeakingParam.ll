; The remark LeakingParam, of the pass escape-analysis: what a function does with a parameter, in Go's words.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; RUN: %verdicts %s | FileCheck %s --check-prefix=TEXT
; CHECK: --- !Analysis
; CHECK-NEXT: Pass:{{ +}}escape-analysis
; CHECK-NEXT: Name:{{ +}}LeakingParam
; CHECK-NEXT: Function:{{ +}}f
; CHECK: - String:{{ +}}'leaking param: x'
; CHECK: - Reason:{{ +}}stored to global g
; CHECK: - String:{{ +}}'leaking param content: y'
; CHECK: - String:{{ +}}z does not escape
; TEXT: param x: leaking param: x
; TEXT: param y: leaking param content: y
; TEXT: param z: z does not escape
@g = global ptr null
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define void @f(ptr %x, ptr %y, ptr %z) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  store ptr %x, ptr @g
  %inside = load ptr, ptr %y
  store ptr %inside, ptr @g
  store i64 1, ptr %z
  ret void
}
