; A memset over the first word leaves the second; a copy out of the slot reads it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
; CHECK: %q: GC_malloc of 32 bytes: heap [OutlivesIteration]
define void @f(i1 %c) {
entry:
  %one = alloca [2 x ptr]
  %two = alloca [2 x ptr]
  %copy = alloca [2 x ptr]
  %second = getelementptr i8, ptr %one, i64 8
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @llvm.memset.p0.i64(ptr %one, i8 0, i64 8, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %copy, ptr %two, i64 16, i1 false)
  %a = load ptr, ptr %second
  %b = load ptr, ptr %copy
  call void @look(ptr %a)
  call void @look(ptr %b)
  store ptr %p, ptr %second
  store ptr %q, ptr %two
  br i1 %c, label %loop, label %done
done:
  ret void
}
