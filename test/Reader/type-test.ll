; A table that was tested for a type is one of those with that type, when none can be elsewhere: all their functions are
; looked at, and no others.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @llvm.type.test(ptr, metadata)
declare { ptr, i1 } @llvm.type.checked.load(ptr, i32, metadata)
declare void @llvm.assume(i1)
declare void @__cxa_pure_virtual()
@kept = global ptr null
@base = internal constant [3 x ptr] [ptr null, ptr @__cxa_pure_virtual, ptr @keeps], !type !0, !vcall_visibility !1
@derived = internal constant [4 x ptr] [ptr null, ptr null, ptr @reads, ptr @keeps], !type !2, !vcall_visibility !1
@other = internal constant [3 x ptr] [ptr null, ptr @keeps, ptr @keeps], !type !3, !vcall_visibility !1
define internal i8 @reads(ptr %p) {
  %r = load i8, ptr %p
  ret i8 %r
}
define internal i8 @keeps(ptr %p) {
  store ptr %p, ptr @kept
  ret i8 0
}
; CHECK-LABEL: function 'tested'
; CHECK: %p: GC_malloc of 16 bytes: stack
define i8 @tested(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !4)
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; The other function of the table keeps.
; CHECK-LABEL: function 'second'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to keeps as argument 1
define i8 @second(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !4)
  call void @llvm.assume(i1 %c)
  %at = getelementptr i8, ptr %t, i64 8
  %f = load ptr, ptr %at
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; The test is in a block that comes before.
; CHECK-LABEL: function 'dominated'
; CHECK: %p: GC_malloc of 16 bytes: stack
define i8 @dominated(ptr %object, i1 %go) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !4)
  call void @llvm.assume(i1 %c)
  br i1 %go, label %a, label %b
a:
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
b:
  ret i8 0
}
; CHECK-LABEL: function 'checked'
; CHECK: %p: GC_malloc of 16 bytes: stack
define i8 @checked(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %l = call { ptr, i1 } @llvm.type.checked.load(ptr %t, i32 0, metadata !4)
  %f = extractvalue { ptr, i1 } %l, 0
  %c = extractvalue { ptr, i1 } %l, 1
  call void @llvm.assume(i1 %c)
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
!0 = !{i64 8, !4}
!1 = !{i64 2}
!2 = !{i64 16, !4}
!3 = !{i64 8, !5}
!4 = distinct !{}
!5 = distinct !{}
