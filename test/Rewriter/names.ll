; A slot of an allocation without a name has none; one whose name must be quoted keeps it.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %"my object" = alloca [32 x i8], align 16
; CHECK: %1 = alloca [16 x i8], align 16
define void @f() {
  %1 = call ptr @GC_malloc(i64 16)
  %"my object" = call ptr @GC_malloc(i64 32)
  call void @look(ptr %1)
  call void @look(ptr %"my object")
  ret void
}
