; freeze gives the same address: it is stored to a global.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %same = freeze ptr %p
  store ptr %same, ptr @g
  ret void
}
