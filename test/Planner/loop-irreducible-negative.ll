; A cycle with two entries is a cycle: the old object is used after the new one is made.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c, i1 %d) {
entry:
  br i1 %c, label %left, label %right
left:
  %a = phi ptr [ null, %entry ], [ %p, %right ]
  br label %right
right:
  %b = phi ptr [ null, %entry ], [ %a, %left ]
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  call void @look(ptr %b)
  br i1 %d, label %left, label %done
done:
  ret void
}
