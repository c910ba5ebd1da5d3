; An object of just the limit: the default, and a parameter's.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><max-object=24>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=SMALL
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 65536 bytes: stack
; CHECK: %q: GC_malloc of 24 bytes: stack
; SMALL: %p: GC_malloc of 65536 bytes: heap [TooLarge] 65536 bytes are more than the limit of 24 bytes per object
; SMALL: %q: GC_malloc of 24 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 65536)
  %q = call ptr @GC_malloc(i64 24)
  call void @look(ptr %p)
  call void @look(ptr %q)
  ret void
}
