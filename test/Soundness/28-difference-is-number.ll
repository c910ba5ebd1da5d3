; The other side of 28-difference-of-null.ll: both are the same address with numbers added, on whatever way.
; RUN: %verdicts %s | FileCheck %s --implicit-check-not=": heap"
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)

; CHECK-LABEL: function 'walked'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: stack
define i64 @walked(i64 %n, i1 %c) {
entry:
  %p = call ptr @GC_malloc(i64 8)
  br label %loop
loop:
  %at = phi ptr [ %p, %entry ], [ %next, %loop ]
  call void @look(ptr %at)
  %step = load i64, ptr %at
  %one = getelementptr inbounds i8, ptr %at, i64 1
  %far = getelementptr inbounds i8, ptr %at, i64 %step
  %next = select i1 %c, ptr %one, ptr %far
  %v = load i8, ptr %at
  %more = icmp eq i8 %v, 0
  br i1 %more, label %loop, label %end
end:
  %a = ptrtoint ptr %at to i64
  %b = ptrtoint ptr %p to i64
  %d = sub i64 %a, %b
  ret i64 %d
}

; CHECK-LABEL: function 'rounded'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: stack
define i64 @rounded(i64 %n) {
  %p = call ptr @GC_malloc(i64 8)
  call void @look(ptr %p)
  %a = ptrtoint ptr %p to i64
  %end = add i64 %a, 7
  %d = sub i64 %end, %a
  ret i64 %d
}
