; A struct is stored leaf by leaf: the object is at offset 8.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = alloca { i64, ptr }
  %pair = insertvalue { i64, ptr } { i64 7, ptr null }, ptr %p, 1
  store { i64, ptr } %pair, ptr %slot
  %at = getelementptr i8, ptr %slot, i64 8
  %v = load i64, ptr %at
  ret i64 %v
}
