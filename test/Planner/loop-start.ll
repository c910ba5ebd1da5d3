; The object of the iteration before is used up before the new one is used first: the site moves down to there.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes=stack-promotion,verify -S %s | FileCheck %s --check-prefix=IR
declare ptr @GC_malloc(i64)
; CHECK: %p: GC_malloc of 16 bytes: stack
; IR-LABEL: @f
; IR: loop:
; IR-NOT: memset
; IR: change:
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
