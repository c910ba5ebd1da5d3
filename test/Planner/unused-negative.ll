; Volatile stores, comparisons, copies out of it and stores of its address are uses.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: stack
; CHECK: %q: GC_malloc of 16 bytes: stack
; CHECK: %r: GC_malloc of 16 bytes: stack
; CHECK: %s: GC_malloc of 16 bytes: stack
; CHECK: %t: GC_malloc of 16 bytes: stack
define i1 @f(ptr %to) {
  %p = call ptr @GC_malloc(i64 16)
  store volatile i64 1, ptr %p
  %q = call ptr @GC_malloc(i64 16)
  %null = icmp eq ptr %q, null
  %r = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %r, i64 16, i1 false)
  %s = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %s, ptr %to, i64 16, i1 true)
  %t = call ptr @GC_malloc(i64 16)
  %slot = alloca ptr
  store ptr %t, ptr %slot
  ret i1 %null
}
; CHECK: %bundled: GC_malloc of 16 bytes: heap
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define void @in_a_bundle() {
  %bundled = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %bundled, i8 0, i64 16, i1 false) [ "unknown"(ptr %bundled) ]
  ret void
}
