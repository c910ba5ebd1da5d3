; What is refused stays as it was, to the last marker: nothing is taken back from an object that keeps its place on the heap. By the
; frame's limit, and by the limit of bisection, whose steps must differ in one promotion each and in nothing else.
; RUN: opt -passes=verify -S %s -o %t.before
; RUN: esc-opt '-passes=stack-promotion<max-frame=8>' -S %s -o %t.frame
; RUN: esc-opt '-passes=stack-promotion<limit=0>' -S %s -o %t.limit
; RUN: diff %t.before %t.frame
; RUN: diff %t.before %t.limit
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i64 @read(ptr nocapture) nounwind memory(read)

; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK: %p = alloca [16 x i8], align 32
; CHECK: {{^}}  %r = call i64 @read(ptr %p)
; CHECK: %v = load i64, ptr %p, align 32{{$}}
define i64 @f(i64 %x) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %x, ptr %p, align 32, !invariant.group !0
  %r = tail call i64 @read(ptr %p)
  %v = load i64, ptr %p, align 32, !invariant.load !0
  %s = add i64 %v, %r
  ret i64 %s
}
!0 = !{}
