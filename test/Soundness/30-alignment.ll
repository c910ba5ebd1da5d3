; Pony #5462 (vmovaps fault), tinygo e6caa3fe, llvm#54747: the `align` of the result is less than the allocator promises.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_memalign(i64, i64)
declare align 2 ptr @plain(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="plain"

; CHECK-LABEL: define i64 @promised(
; CHECK-DAG: %a = alloca [16 x i8], align 16
; CHECK-DAG: %b = alloca [8 x i8], align 16
; CHECK-DAG: %c = alloca [64 x i8], align 32
; CHECK-DAG: %d = alloca [64 x i8], align 64
; CHECK-DAG: %e = alloca [64 x i8], align 2
; CHECK: ret i64
; WHY-LABEL: function 'promised'
; WHY: %a: GC_malloc of 16 bytes: stack
; WHY: %b: GC_malloc of 8 bytes: stack
; WHY: %c: GC_malloc of 64 bytes: stack
; WHY: %d: GC_memalign of 64 bytes: stack
; WHY: %e: plain of 64 bytes: stack
define i64 @promised() {
  %a = call ptr @GC_malloc(i64 16)
  %b = call align 4 ptr @GC_malloc(i64 8)
  %c = call align 32 ptr @GC_malloc(i64 64)
  %d = call ptr @GC_memalign(i64 64, i64 64)
  %e = call ptr @plain(i64 64)
  call void @see(ptr %a, ptr %b, ptr %c, ptr %d, ptr %e)
  ret i64 0
}
declare void @see(ptr nocapture, ptr nocapture, ptr nocapture, ptr nocapture, ptr nocapture) nounwind memory(argmem: readwrite)

; More than the stack gives, and nobody knows how much.
; CHECK-LABEL: define i64 @too_much(
; CHECK-NOT: alloca
; CHECK: ret i64
; WHY-LABEL: function 'too_much'
; WHY: %p: GC_memalign of 64 bytes: heap [Alignment] an alignment of 4096 bytes is more than the stack gives
; WHY: %q: GC_memalign of 64 bytes: heap [Alignment]
define i64 @too_much(i64 %n) {
  %p = call ptr @GC_memalign(i64 4096, i64 64)
  %v = load i64, ptr %p
  %q = call ptr @GC_memalign(i64 %n, i64 64)
  %w = load i64, ptr %q
  ret i64 %v
}

; An access that says more than the allocator does: the front end knows its allocator.
; CHECK-LABEL: define <4 x i64> @access(
; CHECK: %p = alloca [64 x i8], align 32
; WHY-LABEL: function 'access'
; WHY: %p: GC_malloc of 64 bytes: stack
define <4 x i64> @access() {
  %p = call ptr @GC_malloc(i64 64)
  %at = getelementptr i8, ptr %p, i64 32
  %v = load <4 x i64>, ptr %at, align 32
  ret <4 x i64> %v
}

; So do calls and assumptions.
; CHECK-LABEL: define void @promises(
; CHECK-DAG: %p = alloca [64 x i8], align 32
; CHECK-DAG: %q = alloca [64 x i8], align 64
; WHY-LABEL: function 'promises'
; WHY: %p: GC_malloc of 64 bytes: stack
; WHY: %q: GC_malloc of 64 bytes: stack
define void @promises() {
  %p = call ptr @GC_malloc(i64 64)
  call void @fill(ptr align 32 %p)
  %q = call ptr @GC_malloc(i64 64)
  call void @llvm.assume(i1 true) [ "align"(ptr %q, i64 64) ]
  call void @fill(ptr %q)
  ret void
}
declare void @fill(ptr nocapture) nounwind memory(argmem: write)
declare void @llvm.assume(i1)
