; An alloca in a loop is a new one each time: what is written into this one is not written into the last.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  %last = phi ptr [ null, %entry ], [ %slot, %loop ]
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  %old = load ptr, ptr %last
  call void @look(ptr %old)
  store ptr %p, ptr %slot
  br i1 %c, label %loop, label %done
done:
  ret void
}
; CHECK: %q: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @written_first(i1 %c) {
entry:
  br label %loop
loop:
  %last = phi ptr [ null, %entry ], [ %slot, %loop ]
  %slot = alloca ptr
  %q = call ptr @GC_malloc(i64 16)
  store ptr %q, ptr %slot
  %old = load ptr, ptr %last
  call void @look(ptr %old)
  br i1 %c, label %loop, label %done
done:
  ret void
}
