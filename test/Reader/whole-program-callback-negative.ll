; In a whole program: who made the data does not know the callback, or an object of the walk itself is given to it.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
@last = global ptr null
@handler = global ptr @keeps
define internal i32 @keeps(ptr %walker, ptr %x) {
  store ptr %walker, ptr @last
  store ptr %x, ptr @last
  ret i32 0
}
define internal void @walk(ptr %walker, ptr %x) noinline {
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  ret void
}
; CHECK-LABEL: function 'walk_new'
; CHECK: %x: GC_malloc of 32 bytes: heap
define internal void @walk_new(ptr %walker) noinline {
  %x = call ptr @GC_malloc(i64 32)
  %callee = load ptr, ptr %walker
  %r = call i32 %callee(ptr %walker, ptr %x)
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %w: GC_malloc of 16 bytes: heap
; CHECK: %known: GC_malloc of 16 bytes: heap
define void @f(ptr %x) {
  %w = call ptr @GC_malloc(i64 16)
  %callee = load ptr, ptr @handler
  store ptr %callee, ptr %w
  call void @walk(ptr %w, ptr %x)
  %known = call ptr @GC_malloc(i64 16)
  store ptr @keeps, ptr %known
  call void @walk(ptr %known, ptr %x)
  call void @walk_new(ptr %known)
  ret void
}
