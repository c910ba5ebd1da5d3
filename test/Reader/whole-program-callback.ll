; In a whole program, a callback that comes with its data is known to who made the two; another function of the same type
; keeps what it gets.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
@last = global ptr null
@handler = global ptr @keeps
define internal i32 @keeps(ptr %walker, ptr %x) {
  store ptr %walker, ptr @last
  ret i32 0
}
define internal i32 @counts(ptr %walker, ptr %x) {
  %at = getelementptr i8, ptr %walker, i64 8
  %n = load i64, ptr %at
  %more = add i64 %n, 1
  store i64 %more, ptr %at
  ret i32 0
}
define internal void @walk(ptr %walker, ptr %x) noinline {
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %w: GC_malloc of 16 bytes: stack
define i64 @f(ptr %x) {
  %w = call ptr @GC_malloc(i64 16)
  store ptr @counts, ptr %w
  call void @walk(ptr %w, ptr %x)
  %at = getelementptr i8, ptr %w, i64 8
  %n = load i64, ptr %at
  ret i64 %n
}
; A function of another type is no target: it cannot be what is called.
; CHECK-LABEL: function 'g'
; CHECK: %w: GC_malloc of 16 bytes: stack
define void @g(ptr %x, i1 %c) {
  %w = call ptr @GC_malloc(i64 16)
  %one = select i1 %c, ptr @counts, ptr @other
  store ptr %one, ptr %w
  call void @walk(ptr %w, ptr %x)
  ret void
}
define internal void @other(ptr %x) {
  store ptr %x, ptr @last
  ret void
}
