; An allocation that nobody reads goes with its stores; volatile accesses, comparisons and whoever gets the address keep it.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_uncollectable(i64)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'kept'
; WHY: %a: GC_malloc of 16 bytes: stack
; WHY: %b: GC_malloc of 16 bytes: stack
; WHY: %c: GC_malloc of 16 bytes: stack
; WHY: %d: GC_malloc of 16 bytes: stack
; WHY: %f: GC_malloc of 16 bytes: stack
; WHY: %e: GC_malloc_uncollectable of 16 bytes: heap [NeverPromoted]
; CHECK-LABEL: define void @kept(
; CHECK: store volatile i64 1, ptr %a
; CHECK: call void @llvm.memset.p0.i64(ptr %b, i8 1, i64 16, i1 true)
; CHECK: call void @see(ptr %at)
; CHECK: load volatile i64, ptr %d
; CHECK: call void @llvm.memcpy.p0.p0.i64(ptr %q, ptr %f, i64 16, i1 false)
; CHECK: call ptr @GC_malloc_uncollectable
define void @kept(ptr %q) {
  %a = call ptr @GC_malloc(i64 16)
  store volatile i64 1, ptr %a
  %b = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %b, i8 1, i64 16, i1 true)
  %c = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %c, i64 8
  call void @see(ptr %at)
  %d = call ptr @GC_malloc(i64 16)
  %v = load volatile i64, ptr %d
  %f = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %q, ptr %f, i64 16, i1 false)
  %e = call ptr @GC_malloc_uncollectable(i64 16)
  store i64 1, ptr %e
  ret void
}

; The twin: only written, in each way.
; WHY-LABEL: function 'gone'
; WHY: %p: GC_malloc of 32 bytes: removed
; CHECK-LABEL: define void @gone(
; CHECK-NEXT: ret void
define void @gone(ptr %q) {
  %p = call ptr @GC_malloc(i64 32)
  %at = getelementptr i8, ptr %p, i64 8
  store ptr %q, ptr %at
  call void @llvm.memset.p0.i64(ptr %p, i8 1, i64 8, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %at, ptr %q, i64 16, i1 false)
  ret void
}
