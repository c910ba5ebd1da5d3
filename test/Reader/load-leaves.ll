; A struct is loaded leaf by leaf: its first leaf is not what lies at offset 8.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = alloca { i64, ptr }
  %at = getelementptr i8, ptr %slot, i64 8
  store ptr %p, ptr %at
  store i64 7, ptr %slot
  %pair = load { i64, ptr }, ptr %slot
  %v = extractvalue { i64, ptr } %pair, 0
  ret i64 %v
}
