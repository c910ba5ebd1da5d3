; Allocators whose model has a body: what it makes is freshly made memory, which the caller may use but does not own the site of.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i32 @GC_posix_memalign(ptr, i64, i64)
declare ptr @GC_gcj_malloc(i64, ptr)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f(ptr %vtable) {
  %p = call ptr @GC_malloc(i64 16)
  %slot = alloca ptr
  %error = call i32 @GC_posix_memalign(ptr %slot, i64 32, i64 64)
  %typed = call ptr @GC_gcj_malloc(i64 32, ptr %vtable)
  store ptr %p, ptr %typed
  %there = load ptr, ptr %slot
  store ptr %p, ptr %there
  call void @look(ptr %p)
  ret i64 0
}
