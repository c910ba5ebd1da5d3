; A site whose first use is another site, which moves down itself: each goes to its own place, in the order they had.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes=stack-promotion,verify -S %s | FileCheck %s --check-prefix=IR
declare noalias ptr @my_make(ptr nocapture readnone, i64) allockind("alloc,zeroed") allocsize(1) memory(inaccessiblemem: readwrite) "alloc-family"="make"
; CHECK: %a: my_make of 8 bytes: stack
; CHECK: %b: my_make of 16 bytes: stack
; IR-LABEL: @f
; IR: change:
; IR-NEXT: call void @llvm.memset{{.*}}(ptr align 4 %a, i8 0, i64 8,
; IR-NEXT: %[[REST:.*]] = getelementptr inbounds i8, ptr %b, i64 8
; IR-NEXT: call void @llvm.memset{{.*}}(ptr align 4 %[[REST]], i8 0, i64 8,
; IR-NEXT: %t
; IR: ret i64
define i64 @f(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %new, %next ]
  %more = phi ptr [ %first, %entry ], [ %other, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %a = call ptr @my_make(ptr null, i64 8)
  %u = load i64, ptr %key
  %v = load i64, ptr %more
  %odd = trunc i64 %v to i1
  br i1 %odd, label %change, label %next
change:
  %b = call ptr @my_make(ptr %a, i64 16)
  %t = add i64 %u, %v
  store i64 %i, ptr %b
  store i64 %t, ptr %a
  br label %next
next:
  %new = phi ptr [ %key, %loop ], [ %a, %change ]
  %other = phi ptr [ %more, %loop ], [ %b, %change ]
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %new
  %x = load i64, ptr %other
  %y = add i64 %w, %x
  ret i64 %y
}
