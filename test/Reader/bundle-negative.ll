; What stands in any other bundle is not followed.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Unsupported] used in a way that the analysis does not follow: an operand bundle
; CHECK: %q: GC_malloc of 32 bytes: heap [Unsupported]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr null) [ "unknown"(i32 1, ptr %p) ]
  call void @look(ptr null) [ "deopt"(ptr %q) ]
  ret void
}
