; The old object's address, as an integer, is alive.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i1 @f() {
entry:
  br label %loop
loop:
  %last = phi i64 [ 0, %entry ], [ %bits, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %same = icmp eq i64 %last, %bits
  br i1 %same, label %loop, label %done
done:
  ret i1 %same
}
