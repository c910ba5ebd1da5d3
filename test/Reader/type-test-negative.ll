; The nearest cases in which the set of tables is open, or nobody said that the test succeeded before.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHOLE
declare ptr @GC_malloc(i64)
declare i1 @llvm.type.test(ptr, metadata)
declare { ptr, i1 } @llvm.type.checked.load(ptr, i32, metadata)
declare void @llvm.assume(i1)
@in_unit = internal constant [1 x ptr] [ptr @reads], !type !0, !vcall_visibility !10
@hidden = internal constant [1 x ptr] [ptr @reads], !type !1, !vcall_visibility !11
@public = constant [1 x ptr] [ptr @reads], !type !2
@not_constant = internal global [1 x ptr] [ptr @reads], !type !3, !vcall_visibility !10
@elsewhere = external constant [1 x ptr], !type !4, !vcall_visibility !10
@one_of_two = internal constant [1 x ptr] [ptr @reads], !type !5, !vcall_visibility !10
@two_of_two = internal constant [1 x ptr] [ptr @reads], !type !5, !vcall_visibility !11
define internal i8 @reads(ptr %p) {
  %r = load i8, ptr %p
  ret i8 %r
}
; Another file may derive from a hidden class: the linker knows, or the user.
; CHECK-LABEL: function 'of_hidden'
; CHECK: heap [IndirectCall] passed to a call as argument 1, and the set of functions this call can reach is open: another module may have a class of type _ZTS6Hidden
; WHOLE-LABEL: function 'of_hidden'
; WHOLE: bytes: stack
define i8 @of_hidden(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"_ZTS6Hidden")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'of_public'
; CHECK: is open: another module may have a class of type _ZTS6Public
define i8 @of_public(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"_ZTS6Public")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'of_variable'
; CHECK: heap [IndirectCall]
; WHOLE-LABEL: function 'of_variable'
define i8 @of_variable(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"variable")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'of_elsewhere'
; CHECK: heap [IndirectCall]
define i8 @of_elsewhere(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"elsewhere")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'of_two'
; CHECK: heap [IndirectCall]
define i8 @of_two(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"two")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; No table of that type is here.
; CHECK-LABEL: function 'of_none'
; CHECK: heap [IndirectCall]
define i8 @of_none(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"none")
  call void @llvm.assume(i1 %c)
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'not_assumed'
; CHECK: heap [IndirectCall]
define i8 @not_assumed(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"of_unit")
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; The assumption is on one of two ways.
; CHECK-LABEL: function 'not_on_each_way'
; CHECK: heap [IndirectCall]
define i8 @not_on_each_way(ptr %object, i1 %go) {
entry:
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  br i1 %go, label %a, label %b
a:
  %c = call i1 @llvm.type.test(ptr %t, metadata !"of_unit")
  call void @llvm.assume(i1 %c)
  br label %b
b:
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; CHECK-LABEL: function 'too_late'
; CHECK: heap [IndirectCall]
define i8 @too_late(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  %c = call i1 @llvm.type.test(ptr %t, metadata !"of_unit")
  call void @llvm.assume(i1 %c)
  ret i8 %r
}
; An open set, and what is loaded is called: it was taken for a pointer into the table.
; CHECK-LABEL: function 'checked'
; CHECK: heap [IndirectCall] passed to a call as argument 1, and the set of functions this call can reach is open: another module may have a class of type _ZTS6Public
define i8 @checked(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %l = call { ptr, i1 } @llvm.type.checked.load(ptr %t, i32 0, metadata !"_ZTS6Public")
  %f = extractvalue { ptr, i1 } %l, 0
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
!0 = !{i64 0, !"unit"}
!1 = !{i64 0, !"_ZTS6Hidden"}
!2 = !{i64 0, !"_ZTS6Public"}
!3 = !{i64 0, !"variable"}
!4 = !{i64 0, !"elsewhere"}
!5 = !{i64 0, !"two"}
!10 = !{i64 2}
!11 = !{i64 1}
; Tested, but nobody says that the test succeeded.
; CHECK-LABEL: function 'only_tested'
; CHECK: heap [IndirectCall]
define i8 @only_tested(ptr %object) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %c = call i1 @llvm.type.test(ptr %t, metadata !"of_unit")
  %n = zext i1 %c to i8
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  %s = add i8 %r, %n
  ret i8 %s
}
; Tested on one of two ways.
; CHECK-LABEL: function 'one_of_two_ways'
; CHECK: heap [IndirectCall]
define i8 @one_of_two_ways(ptr %object, i1 %way) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  br i1 %way, label %other, label %tested
tested:
  %c = call i1 @llvm.type.test(ptr %t, metadata !"of_unit")
  call void @llvm.assume(i1 %c)
  br label %both
other:
  br label %both
both:
  %f = load ptr, ptr %t
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
; A place in the table that is not known.
; CHECK-LABEL: function 'anywhere_in_table'
; CHECK: heap [
define i8 @anywhere_in_table(ptr %object, i32 %n) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %object
  %x = call { ptr, i1 } @llvm.type.checked.load(ptr %t, i32 %n, metadata !"of_two")
  %f = extractvalue { ptr, i1 } %x, 0
  %r = call i8 %f(ptr %p)
  ret i8 %r
}
define internal i8 @keeps_it(ptr %p) {
  store ptr %p, ptr @kept
  ret i8 0
}
@kept = global ptr null
@with_two = internal constant [2 x ptr] [ptr @reads, ptr @keeps_it], !type !20, !vcall_visibility !10
@of_unit = internal constant [1 x ptr] [ptr @reads], !type !21, !vcall_visibility !10
!20 = !{i64 0, !"of_two"}
!21 = !{i64 0, !"of_unit"}
