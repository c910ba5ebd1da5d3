; The nearest cases that are not `returned`: sometimes something else comes back, or it is not that function's to say.
; RUN: esc-opt -passes='escape-summaries<whole-program>,verify' -S %s | FileCheck %s --implicit-check-not='{{returned [^%]*[%]p}}'
@g = global ptr null
declare ptr @make()
declare ptr @gives(ptr returned)

; CHECK: define ptr @either(
define ptr @either(i1 %c, ptr %p, ptr %q) {
  %r = select i1 %c, ptr %p, ptr %q
  ret ptr %r
}
; CHECK: define ptr @or_null(
define ptr @or_null(i1 %c, ptr %p) {
  %r = select i1 %c, ptr %p, ptr null
  ret ptr %r
}
; CHECK: define ptr @or_what_it_holds(
define ptr @or_what_it_holds(i1 %c, ptr %p) {
  %x = load ptr, ptr %p
  %r = select i1 %c, ptr %x, ptr %p
  ret ptr %r
}
; CHECK: define ptr @or_made(
define ptr @or_made(i1 %c, ptr %p) {
  %x = call ptr @make()
  %r = select i1 %c, ptr %x, ptr %p
  ret ptr %r
}
; The caller's pointer is not the one to the copy.
; CHECK: define ptr @copy(
define ptr @copy(ptr byval(i64) %p) {
  ret ptr %p
}
; CHECK: define ptr @by_another_type(
define ptr @by_another_type(ptr %p) {
  %r = call ptr (ptr, i32) @gives(ptr %p, i32 1)
  ret ptr %r
}
; Other files may have compiled it in another way.
; CHECK: define linkonce_odr ptr @compiled_elsewhere(
define linkonce_odr ptr @compiled_elsewhere(ptr %p) {
  ret ptr %p
}
; Only one parameter can be.
; CHECK: define ptr @another_is(
define ptr @another_is(ptr returned %q, ptr %p) {
  ret ptr %p
}
