; ldc#4510 (printed 1, expected 34), tinygo 93961f9d, Julia stack_memory_loop: the clearing went to the entry with the slot.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=stack-promotion,function(sroa,early-cse,instcombine,simplifycfg)' -S %s | FileCheck %s --check-prefix=OPT
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare void @count(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'cleared'
; WHY: %p: GC_malloc of 24 bytes: stack
; CHECK-LABEL: define void @cleared(
; CHECK: entry:
; CHECK-NEXT: %p = alloca [24 x i8], align 16
; CHECK-NEXT: br label %loop
; CHECK: loop:
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 24, i1 false)
; CHECK-NEXT: call void @count(ptr %p)
; OPT-LABEL: define void @cleared(
; OPT: loop:
; OPT: call void @llvm.memset
; OPT: call void @count
define void @cleared(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc(i64 24)
  call void @count(ptr %p)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}

; The twin: an allocator that does not clear leaves nothing behind.
; WHY-LABEL: function 'not_cleared'
; WHY: %p: GC_malloc_atomic of 24 bytes: stack
; CHECK-LABEL: define void @not_cleared(
; CHECK-NOT: memset
; CHECK: ret void
define void @not_cleared(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc_atomic(i64 24)
  store i64 %i, ptr %p
  call void @count(ptr %p)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}
