; An object of one byte more than the limit.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><max-object=100000>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=LARGE
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 65537 bytes: heap [TooLarge] 65537 bytes are more than the limit of 65536 bytes per object
; LARGE: %p: GC_malloc of 65537 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 65537)
  call void @look(ptr %p)
  ret void
}
