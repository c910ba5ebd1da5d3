; A demand that holds says nothing: of a promoted object, of a removed one, of several, of null.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -disable-output -pass-remarks-output=- %s 2>&1 | FileCheck %s --implicit-check-not=warning
; CHECK-NOT: MustStack
; CHECK: ModuleSummary
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @__esc_must_stack(ptr)
define void @f(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  %r = call ptr @GC_malloc(i64 16)
  %either = select i1 %c, ptr %p, ptr %q
  call void @look(ptr %either)
  call void @__esc_must_stack(ptr %either)
  call void @__esc_must_stack(ptr %r)
  call void @__esc_must_stack(ptr null)
  ret void
}
