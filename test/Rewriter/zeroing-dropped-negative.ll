; A byte that is read before it is written is zero.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion,function(sroa,instcombine,dse)' -S %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define i64 @f
; CHECK-NEXT: ret i64 0
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %n, ptr %p
  %at = getelementptr i8, ptr %p, i64 8
  %v = load i64, ptr %at
  ret i64 %v
}
