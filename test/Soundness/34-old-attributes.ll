; Julia's copyMetadata: what the call promised about each of its objects (noalias, scopes, ranges) does not hold of one slot that
; serves many iterations.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare noalias nonnull ptr @GC_malloc(i64)
declare i1 @more()
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'site'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @site(
; CHECK: %p = alloca [16 x i8], align 16{{$}}
; CHECK-NOT: !noalias
; CHECK: loop:
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false){{$}}
; CHECK: ret void
define void @site() {
entry:
  br label %loop
loop:
  %p = call noalias nonnull dereferenceable(16) ptr @GC_malloc(i64 16), !noalias !2, !alias.scope !2
  call void @see(ptr %p)
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret void
}
!0 = distinct !{!0}
!1 = distinct !{!1, !0}
!2 = !{!1}
