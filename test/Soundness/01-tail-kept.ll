; Pony #4340, LDC 8913898b5e, llvm#58744: a call that sees the slot kept its `tail` marker, and stores into it were removed.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @read(ptr nocapture) nounwind memory(read)
declare void @count(i64) nounwind
declare i64 @other(i64)

; WHY-LABEL: function 'direct'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @direct(
; CHECK: %p = alloca [16 x i8], align 16
; CHECK: {{^}}  call void @read(ptr %p)
; CHECK: {{^}}  call void @read(ptr %inner)
; CHECK: {{^}}  call void @read(ptr %any)
define void @direct(i1 %c, ptr %q) {
  %p = call ptr @GC_malloc(i64 16)
  tail call void @read(ptr %p)
  %inner = getelementptr i8, ptr %p, i64 8
  tail call void @read(ptr %inner)
  %any = select i1 %c, ptr %inner, ptr %q
  tail call void @read(ptr %any)
  ret void
}

; The address as a number is an address.
; WHY-LABEL: function 'number'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @number(
; CHECK: {{^}}  call void @look(i64 %n)
define void @number() {
  %p = call ptr @GC_malloc(i64 16)
  %n = ptrtoint ptr %p to i64
  tail call void @look(i64 %n)
  ret void
}
define internal void @look(i64 %n) {
  %p = inttoptr i64 %n to ptr
  tail call void @read(ptr %p)
  ret void
}

; memset and memcpy are calls, too.
; WHY-LABEL: function 'intrinsic'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @intrinsic(
; CHECK: {{^}}  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %from, i64 16, i1 false)
define i64 @intrinsic(ptr %from) {
  %p = call ptr @GC_malloc(i64 16)
  tail call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %from, i64 16, i1 false)
  %v = load i64, ptr %p
  ret i64 %v
}
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; The twin: calls that cannot see the slot keep their marker.
; WHY-LABEL: function 'blind'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @blind(
; CHECK: %p = alloca
; CHECK: {{^}}  tail call void @read(ptr %q)
; CHECK: {{^}}  tail call void @count(i64 %v)
; CHECK: {{^}}  %r = tail call i64 @other(i64 %v)
define i64 @blind(ptr %q, i64 %x) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %x, ptr %p
  tail call void @read(ptr %q)
  %v = load i64, ptr %p
  tail call void @count(i64 %v)
  %r = tail call i64 @other(i64 %v)
  ret i64 %r
}
