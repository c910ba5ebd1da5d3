; Sizes that are no numbers: poison, and -1, which is too much.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %q: GC_malloc: heap [SizeUnknown]
; CHECK: %r: GC_malloc: heap [SizeUnknown]
define void @f() {
  %q = call ptr @GC_malloc(i64 poison)
  %r = call ptr @GC_malloc(i64 -1)
  call void @look(ptr %q)
  call void @look(ptr %r)
  ret void
}
