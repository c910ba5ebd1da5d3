; A callee that gets what leads to the slot may read it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %slot = alloca ptr
  %box = alloca ptr
  store ptr null, ptr %slot
  store ptr %slot, ptr %box
  %outer = alloca ptr
  store ptr %box, ptr %outer
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @reads(ptr %outer)
  store ptr %p, ptr %slot
  br i1 %c, label %loop, label %done
done:
  ret void
}
; A vector of as many pointers as the machine likes covers only the first for sure.
; CHECK: %q: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @scales(i1 %c) {
entry:
  %slot = alloca [2 x ptr]
  %second = getelementptr ptr, ptr %slot, i64 1
  store ptr null, ptr %second
  br label %loop
loop:
  %q = call ptr @GC_malloc(i64 16)
  store <vscale x 1 x ptr> zeroinitializer, ptr %slot
  call void @reads(ptr %slot)
  store ptr %q, ptr %second
  br i1 %c, label %loop, label %done
done:
  ret void
}
