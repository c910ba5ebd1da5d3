; Remarks come in the order of the module, not in that of the analysis, which sees callees first.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -disable-output -pass-remarks=stack-promotion %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: GC_malloc of 16 bytes
; CHECK: GC_malloc of 32 bytes
; CHECK: GC_malloc of 48 bytes
define void @caller() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @callee()
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %q)
  ret void
}
define void @callee() {
  %r = call ptr @GC_malloc(i64 48)
  call void @look(ptr %r)
  ret void
}
