; What is expected is only compared.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: stack
define i1 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %pair = cmpxchg ptr @g, ptr %p, ptr null seq_cst seq_cst
  %done = extractvalue { ptr, i1 } %pair, 1
  ret i1 %done
}
