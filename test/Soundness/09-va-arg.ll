; LLGo test vaarg_ignored: what comes out of a list of variable arguments is what the caller put in.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.va_start.p0(ptr)
declare i32 @printf(ptr, ...)
@g = global ptr null
@format = constant [3 x i8] c"%p\00"

define internal void @keeps(i32 %n, ...) {
  %list = alloca [24 x i8], align 8
  call void @llvm.va_start.p0(ptr %list)
  %p = va_arg ptr %list, ptr
  store ptr %p, ptr @g
  ret void
}
define internal void @ignores(i32 %n, ...) {
  ret void
}

; WHY-LABEL: function 'kept'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to keeps as argument 2
; CHECK-LABEL: define void @kept(
; CHECK: call ptr @GC_malloc
define void @kept() {
  %p = call ptr @GC_malloc(i64 16)
  call void (i32, ...) @keeps(i32 1, ptr %p)
  ret void
}

; The twins: nobody looks at the list; a function whose model says that it keeps nothing.
; WHY-LABEL: function 'ignored'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @ignored(
; CHECK: %p = alloca
define void @ignored() {
  %p = call ptr @GC_malloc(i64 16)
  call void (i32, ...) @ignores(i32 1, ptr %p)
  %r = call i32 (ptr, ...) @printf(ptr @format, ptr %p)
  ret void
}
