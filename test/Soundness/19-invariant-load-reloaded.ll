; As 19-invariant-load.ll, but the pointer has been in memory, and SROA brings it back.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: esc-opt '-passes=stack-promotion,function(sroa,loop-mssa(licm))' -S %s | FileCheck %s
declare ptr @GC_malloc_atomic(i64)
declare ptr @GC_malloc(i64)
declare i64 @get()
declare void @put(i64)

; WHY-LABEL: function 'load'
; WHY: %p: GC_malloc_atomic of 16 bytes: stack
; CHECK-LABEL: define void @load(
; CHECK-NOT: = load
; CHECK: loop:
define void @load(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc_atomic(i64 16)
  %slot = call ptr @GC_malloc(i64 8)
  store ptr %p, ptr %slot
  %x = call i64 @get()
  store i64 %x, ptr %p
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q, !invariant.load !0
  call void @put(i64 %v)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}
!0 = !{}
