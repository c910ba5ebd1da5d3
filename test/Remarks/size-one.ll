; One byte, two bytes.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -disable-output -pass-remarks=stack-promotion %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: remark: {{.*}}GC_malloc of 1 byte moved to the stack
; CHECK: remark: {{.*}}GC_malloc of 2 bytes moved to the stack
define void @f() {
  %p = call ptr @GC_malloc(i64 1)
  %q = call ptr @GC_malloc(i64 2)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
