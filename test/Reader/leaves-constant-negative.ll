; A constant struct with structs in it: which part is which pointer?
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
@slot = global ptr null
; CHECK: %p: GC_malloc of 16 bytes: heap [StoredToGlobal]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %x = extractvalue { { ptr, ptr }, ptr } { { ptr, ptr } { ptr null, ptr @slot }, ptr null }, 0, 1
  store ptr %p, ptr %x
  ret void
}
; CHECK: %q: GC_malloc of 16 bytes: heap [StoredToGlobal]
define void @g() {
  %q = call ptr @GC_malloc(i64 16)
  %x = extractvalue { {}, { ptr, ptr } } { {} {}, { ptr, ptr } { ptr @slot, ptr null } }, 1, 0
  store ptr %q, ptr %x
  ret void
}
