; Later passes drop the zeroes that nobody can read: all of the object is written at once.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion,function(sroa,instcombine,dse)' -S %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define i64 @f
; CHECK-NEXT: ret i64 %n
define i64 @f(i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  store i64 %n, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}
