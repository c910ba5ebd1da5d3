; julia#23837, #24416, #46509, #48491, llvm#57725, #60696: a slot's life was ended too early, or two live objects shared a slot.
; No markers are made, so a slot lives as long as its frame, and two slots are two addresses.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s --implicit-check-not=llvm.lifetime
; RUN: esc-opt '-passes=stack-promotion,default<O2>' -S %s | FileCheck %s --check-prefix=OPT
declare ptr @GC_malloc(i64)
declare void @fill(ptr nocapture) nounwind memory(argmem: write)
declare i64 @two(ptr nocapture, ptr nocapture) nounwind memory(argmem: read)

; WHY-LABEL: function 'use_in_other_block'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @use_in_other_block(
; CHECK-DAG: %p = alloca
; CHECK-DAG: %q = alloca
define i64 @use_in_other_block(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  br i1 %c, label %then, label %else
then:
  %q = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %q)
  br label %else
else:
  %o = phi ptr [ %p, %0 ], [ %q, %then ]
  %v = call i64 @two(ptr %p, ptr %o)
  ret i64 %v
}

; Two addresses: not equal, before and after the optimizer.
; WHY-LABEL: function 'distinct'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: stack
; OPT-LABEL: define {{.*}}i1 @distinct(
; OPT: ret i1 false
define i1 @distinct() {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  %q = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %q)
  %same = icmp eq ptr %p, %q
  ret i1 %same
}

; Blocks without predecessors (Julia's `nopreds` and `pred_empty`).
; WHY-LABEL: function 'dead_block'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @dead_block(
; CHECK: dead:
; CHECK-NEXT: %d = call ptr @GC_malloc(i64 16)
define i64 @dead_block() {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  br label %join
dead:
  %d = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  br label %join
join:
  %o = phi ptr [ %p, %0 ], [ %d, %dead ]
  %v = load i64, ptr %o
  ret i64 %v
}
