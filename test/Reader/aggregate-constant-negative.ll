; A constant struct in an insertvalue keeps its pointer to the global.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %slot = alloca ptr
  %pair = insertvalue { ptr, ptr } { ptr @g, ptr null }, ptr %slot, 1
  %to = extractvalue { ptr, ptr } %pair, 0
  store ptr %p, ptr %to
  call void @look(ptr %p)
  ret void
}
