; The object of the last iteration is compared with this one: two objects, two addresses.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration] the object of an earlier iteration may still be used when this one is made
define i1 @f() {
entry:
  br label %loop
loop:
  %last = phi ptr [ null, %entry ], [ %p, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %same = icmp eq ptr %last, %p
  br i1 %same, label %loop, label %done
done:
  ret i1 %same
}
