; Promises that the memory never changes were about each new object: they go, with what ends them.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.invariant.start.p0(i64, ptr)
declare void @llvm.invariant.end.p0(ptr, i64, ptr)
; CHECK-LABEL: define i64 @f
; CHECK-NOT: call {{.*}}@llvm.invariant
; CHECK: load i64, ptr %p, align 8{{$}}
define i64 @f(i1 %c) {
entry:
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %start = call ptr @llvm.invariant.start.p0(i64 16, ptr %p)
  %v = load i64, ptr %p, align 8, !invariant.load !0
  call void @llvm.invariant.end.p0(ptr %start, i64 16, ptr %p)
  br i1 %c, label %loop, label %done
done:
  ret i64 %v
}
!0 = !{}
; One promise about two objects.
; CHECK-LABEL: define i32 @either
; CHECK-NOT: invariant
; CHECK: ret i32
define i32 @either(i1 %c) {
  %one = call ptr @GC_malloc(i64 16)
  %two = call ptr @GC_malloc(i64 16)
  %p = select i1 %c, ptr %one, ptr %two
  %i = call ptr @llvm.invariant.start.p0(i64 16, ptr %p)
  %v = load i32, ptr %p
  ret i32 %v
}
