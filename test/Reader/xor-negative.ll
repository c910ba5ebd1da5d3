; An XOR-linked list: the address in disguise is stored to a global.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global i64 0
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
define void @f(i64 %key) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %mixed = xor i64 %key, %bits
  store i64 %mixed, ptr @g
  ret void
}
