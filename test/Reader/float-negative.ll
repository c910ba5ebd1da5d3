; Nobody follows an address through floating-point arithmetic.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Unsupported] used in a way that the analysis does not follow: arithmetic on its address
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %double = bitcast i64 %bits to double
  %sum = fadd double %double, 1.0
  ret void
}
