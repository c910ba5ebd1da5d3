; LLVM 22's attributor adds `!invariant.load` to loads of an object that is also stored to. Where a front end says so of a heap
; object it is harmless below the allocation; of a slot in the entry block it would let the load leave the loop, before the store.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=stack-promotion,function(loop-mssa(licm))' -S %s | FileCheck %s --check-prefix=LICM
declare ptr @GC_malloc_atomic(i64)
declare i64 @get()
declare void @put(i64)
declare ptr @llvm.invariant.start.p0(i64, ptr nocapture)
declare void @llvm.invariant.end.p0(ptr, i64, ptr nocapture)

; WHY-LABEL: function 'load'
; WHY: %p: GC_malloc_atomic of 16 bytes: stack
; CHECK-LABEL: define void @load(
; CHECK: store i64 %x, ptr %p, align 8{{$}}
; CHECK: %v = load i64, ptr %in, align 8{{$}}
; LICM-LABEL: define void @load(
; LICM-NOT: load
; LICM: loop:
define void @load(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc_atomic(i64 16)
  %x = call i64 @get()
  store i64 %x, ptr %p, align 8, !invariant.group !0
  %in = getelementptr i8, ptr %p, i64 0
  %v = load i64, ptr %in, align 8, !invariant.load !0, !invariant.group !0
  call void @put(i64 %v)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}

; The same in words of an intrinsic: the next iteration's object is written where this one's must not change any more.
; WHY-LABEL: function 'marked'
; WHY: %p: GC_malloc_atomic of 16 bytes: stack
; CHECK-LABEL: define void @marked(
; CHECK-NOT: llvm.invariant
; CHECK: ret void
define void @marked(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc_atomic(i64 16)
  %x = call i64 @get()
  store i64 %x, ptr %p
  %s = call ptr @llvm.invariant.start.p0(i64 16, ptr %p)
  %v = load i64, ptr %p
  call void @put(i64 %v)
  call void @llvm.invariant.end.p0(ptr %s, i64 16, ptr %p)
  %j = add i64 %i, 1
  %c = icmp ult i64 %j, %n
  br i1 %c, label %loop, label %done
done:
  ret void
}

; The twin: what is said of other memory stays.
; CHECK-LABEL: define i64 @other(
; CHECK: load i64, ptr %q, align 8, !invariant.load
define i64 @other(ptr %q) {
  %p = call ptr @GC_malloc_atomic(i64 16)
  store i64 1, ptr %p
  %v = load i64, ptr %p
  %w = load i64, ptr %q, align 8, !invariant.load !0
  %s = add i64 %v, %w
  ret i64 %s
}
!0 = !{}
