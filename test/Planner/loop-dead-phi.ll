; The phi holds the old object, but nobody uses the phi once the new one is made.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %first, i1 %c) {
entry:
  br label %loop
loop:
  %old = phi ptr [ %first, %entry ], [ %p, %loop ]
  call void @look(ptr %old)
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %c, label %loop, label %done
done:
  ret void
}
