; The marker goes, and with it nothing else: calling convention, attributes and metadata of the call stay.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: {{^}}  call fastcc void @callee(ptr nonnull %p) #[[A:[0-9]+]], !note
; CHECK: attributes #[[A]] = { cold }
declare fastcc void @callee(ptr nocapture)
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  tail call fastcc void @callee(ptr nonnull %p) cold, !note !0
  ret void
}
!0 = !{}
