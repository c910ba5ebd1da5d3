; A parameter that comes back on every path is what the result is: the caller need not keep both.
; RUN: opt -passes='function-attrs,function(instcombine)' -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes='escape-summaries,verify,function(instcombine)' -S %s | FileCheck %s
declare void @work()

; CHECK: define internal ptr @twice(ptr returned
define internal ptr @twice(ptr %p, i1 %c) {
entry:
  br i1 %c, label %a, label %b
a:
  call void @work()
  br label %b
b:
  %r = phi ptr [ %p, %entry ], [ %p, %a ]
  ret ptr %r
}
; CHECK: define internal ptr @through(ptr returned
define internal ptr @through(ptr %p, i1 %c) {
  %q = call ptr @twice(ptr %p, i1 true)
  %r = select i1 %c, ptr %q, ptr %p
  ret ptr %r
}
; BEFORE-LABEL: define i32 @profits(
; BEFORE: load i32, ptr %q
; CHECK-LABEL: define i32 @profits(
; CHECK: load i32, ptr %p
define i32 @profits(ptr %p) {
  %q = call ptr @through(ptr %p, i1 false)
  %v = load i32, ptr %q
  ret i32 %v
}

; Not always, not exactly, not the same parameter, not final.
; CHECK-NOT: returned
; CHECK: define ptr @or_null(
define ptr @or_null(ptr %p, i1 %c) {
  %r = select i1 %c, ptr %p, ptr null
  ret ptr %r
}
; CHECK: define ptr @moved(
define ptr @moved(ptr %p) {
  %r = getelementptr i8, ptr %p, i64 8
  ret ptr %r
}
; CHECK: define ptr @either(
define ptr @either(ptr %p, ptr %q, i1 %c) {
  %r = select i1 %c, ptr %p, ptr %q
  ret ptr %r
}
; CHECK: define weak ptr @weak(
define weak ptr @weak(ptr %p) {
  ret ptr %p
}
; CHECK: define ptr @through_weak(
define ptr @through_weak(ptr %p) {
  %r = call ptr @weak(ptr %p)
  ret ptr %r
}
