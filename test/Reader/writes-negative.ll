; memory(argmem: readwrite) is no promise to keep nothing: the object may be stored into the other argument.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @link(ptr nocapture, ptr) nounwind memory(argmem: readwrite)
declare void @set(ptr nocapture, ptr) nounwind memory(argmem: write)
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to link as argument 2
; CHECK: %q: GC_malloc of 32 bytes: heap [PassedToCall] passed to set as argument 2
define void @f(ptr %list) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @link(ptr %list, ptr %p)
  call void @set(ptr %list, ptr %q)
  ret void
}
