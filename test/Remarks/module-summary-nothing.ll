; The sign of life also where there is nothing to do: a reader can tell it from a plugin that was not there.
; RUN: %record %s | FileCheck %s
; CHECK: Name:{{ +}}ModuleSummary
; CHECK: - Considered:{{ +}}'0'
; CHECK: - Promoted:{{ +}}'0'
; CHECK: - Removed:{{ +}}'0'
declare void @other()
define void @f() {
  call void @other()
  ret void
}
