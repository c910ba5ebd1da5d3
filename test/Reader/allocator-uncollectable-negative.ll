; Uncollectable objects are never promoted, and never removed either.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc_uncollectable(i64)
; CHECK: %p: GC_malloc_uncollectable of 16 bytes: heap [NeverPromoted]
; CHECK: %q: GC_malloc_uncollectable of 16 bytes: heap [NeverPromoted]
define i64 @f() {
  %p = call ptr @GC_malloc_uncollectable(i64 16)
  %q = call ptr @GC_malloc_uncollectable(i64 16)
  %v = load i64, ptr %p
  ret i64 %v
}
