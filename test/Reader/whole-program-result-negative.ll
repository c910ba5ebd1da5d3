; In a whole program a call of a pointer that nobody knows gives what its candidates give: here its argument.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
@hook = internal global ptr @same
define internal ptr @same(ptr %p) {
  ret ptr %p
}
; CHECK: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @f() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  %r = call ptr %f(ptr %p)
  ret ptr %r
}
define void @main(ptr %f) {
  store ptr %f, ptr @hook
  ret void
}
