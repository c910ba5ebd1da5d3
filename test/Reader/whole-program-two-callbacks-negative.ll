; In a whole program: one object is given to two callbacks that come with their data, and the one that keeps it comes last.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
@last = global ptr null
@handler = global ptr @counts
@keeper = global ptr @keeps
define internal i32 @counts(ptr %walker, ptr %x) {
  ret i32 0
}
define internal i64 @keeps(ptr %walker, ptr %x) {
  store ptr %x, ptr @last
  ret i64 0
}
; CHECK-LABEL: function 'both'
; CHECK: %x: GC_malloc of 32 bytes: heap
define internal void @both(ptr %walker) noinline {
  %x = call ptr @GC_malloc(i64 32)
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  %at = getelementptr i8, ptr %walker, i64 8
  %other = load ptr, ptr %at
  %s = call i64 %other(ptr %walker, ptr %x)
  ret void
}
; The other order.
; CHECK-LABEL: function 'both_turned'
; CHECK: %x: GC_malloc of 32 bytes: heap
define internal void @both_turned(ptr %walker) noinline {
  %x = call ptr @GC_malloc(i64 32)
  %at = getelementptr i8, ptr %walker, i64 8
  %other = load ptr, ptr %at
  %s = call i64 %other(ptr %walker, ptr %x)
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  ret void
}
; The second callback is found when the first has long been looked at: it comes through memory that is written below.
; CHECK-LABEL: function 'both_late'
; CHECK: %x: GC_malloc of 32 bytes: heap
define internal void @both_late(ptr %walker, i1 %again) noinline {
entry:
  %slot = alloca ptr
  %x = call ptr @GC_malloc(i64 32)
  store ptr null, ptr %slot
  br label %loop
loop:
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  %through = load ptr, ptr %slot
  %at = getelementptr i8, ptr %through, i64 8
  %other = load ptr, ptr %at
  %s = call i64 %other(ptr %walker, ptr %x)
  store ptr %walker, ptr %slot
  br i1 %again, label %loop, label %done
done:
  ret void
}
; Nobody keeps it.
; CHECK-LABEL: function 'once'
; CHECK: %x: GC_malloc of 32 bytes: stack
define internal void @once(ptr %walker) noinline {
  %x = call ptr @GC_malloc(i64 32)
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  %s = call i32 %callee(ptr %walker, ptr %x)
  ret void
}
define void @f(ptr %x) {
  %w = alloca [2 x ptr]
  %callee = load ptr, ptr @handler
  store ptr %callee, ptr %w
  %keeper = load ptr, ptr @keeper
  %at = getelementptr i8, ptr %w, i64 8
  store ptr %keeper, ptr %at
  call void @both(ptr %w)
  call void @both_turned(ptr %w)
  call void @both_late(ptr %w, i1 true)
  call void @once(ptr %w)
  ret void
}
