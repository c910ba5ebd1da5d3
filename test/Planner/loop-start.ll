; The object of the iteration before is used up before the new one is used first: the site moves down to there.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes=stack-promotion,verify -S %s | FileCheck %s --check-prefix=IR
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture) memory(argmem: read) nounwind
; CHECK: %p: GC_malloc of 16 bytes: stack
; IR-LABEL: @f
; IR: loop:
; IR-NOT: memset
; IR: change:
; IR-NEXT: getelementptr
; IR-NEXT: memset
; IR: ret i64
define i64 @f(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %new, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %p = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %key
  %odd = trunc i64 %v to i1
  br i1 %odd, label %change, label %next
change:
  store i64 %i, ptr %p
  br label %next
next:
  %new = phi ptr [ %key, %loop ], [ %p, %change ]
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %new
  ret i64 %w
}

; The new object is begun before the old one is read, as in `total = new Vec(total.x + x, total.y + y)`: what only fills it moves
; with it.
@init = constant [2 x i64] [i64 7, i64 8]
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %t: GC_malloc of 24 bytes: stack
; IR-LABEL: @total
; IR: loop:
; IR: %x = load i64, ptr %key
; IR-NEXT: add i64 %x
; IR-NEXT: %y = load i64
; IR-NEXT: store ptr @init
; IR-NEXT: getelementptr i8, ptr %t, i64 8
; IR-NEXT: call void @llvm.memcpy
; IR-NEXT: store i64
; IR-NEXT: getelementptr i8, ptr %t, i64 16
; IR-NEXT: store i64
; IR: ret i64
define i64 @total(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %t, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %t = call ptr @GC_malloc(i64 24)
  store ptr @init, ptr %t
  %body = getelementptr i8, ptr %t, i64 8
  call void @llvm.memcpy.p0.p0.i64(ptr %body, ptr @init, i64 16, i1 false)
  %old = getelementptr i8, ptr %key, i64 16
  %x = load i64, ptr %key
  %x2 = add i64 %x, %i
  store i64 %x2, ptr %body
  %y = load i64, ptr %old
  %t.y = getelementptr i8, ptr %t, i64 16
  store i64 %y, ptr %t.y
  call void @look(ptr %t)
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %t
  ret i64 %w
}
