; A struct is stored leaf by leaf: the number at offset 8 is not the object at offset 0.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = alloca { ptr, i64 }
  %pair = insertvalue { ptr, i64 } { ptr null, i64 7 }, ptr %p, 0
  store { ptr, i64 } %pair, ptr %slot
  %at = getelementptr i8, ptr %slot, i64 8
  %v = load i64, ptr %at
  ret i64 %v
}
