; The remark ModuleSummary: one for each module, as a sign of life and for sums.
; RUN: %allocates %s
; RUN: %record %s | FileCheck %s
; CHECK: --- !Analysis
; CHECK-NEXT: Pass:{{ +}}stack-promotion
; CHECK-NEXT: Name:{{ +}}ModuleSummary
; CHECK: - Considered:{{ +}}'3'
; CHECK-NEXT: - String:{{ +}}' allocations considered, '
; CHECK-NEXT: - Promoted:{{ +}}'1'
; CHECK-NEXT: - String:{{ +}}' moved to the stack, '
; CHECK-NEXT: - Removed:{{ +}}'1'
; CHECK-NEXT: - String:{{ +}}' removed'
; CHECK-NEXT: - String:{{ +}}'; by '
; CHECK-NEXT: - Version:{{ +}}Escapement {{[0-9.]+}} with LLVM {{(19|22)[.0-9]+}}
; CHECK-NOT: ModuleSummary
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  %r = call ptr @GC_malloc(i64 16)
  call void @look(ptr %q)
  ret ptr %p
}
define void @g() {
  ret void
}
