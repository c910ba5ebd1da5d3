; An alignment that is not known, or not a power of two, is one that nobody gives.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_memalign(i64, i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_memalign of 48 bytes: heap [Alignment]
; CHECK: %q: GC_memalign of 48 bytes: heap [Alignment]
; CHECK: %r: GC_memalign of 48 bytes: heap [Alignment]
define void @f(i64 %align) {
  %p = call ptr @GC_memalign(i64 %align, i64 48)
  %q = call ptr @GC_memalign(i64 24, i64 48)
  %r = call ptr @GC_memalign(i64 0, i64 48)
  call void @look(ptr %p)
  call void @look(ptr %q)
  call void @look(ptr %r)
  ret void
}
