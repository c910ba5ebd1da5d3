; In a whole program: one function of the type keeps its argument, another, declared only, is unknown; types are kept apart.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@last = global ptr null
@handler = internal global ptr @keeps
@other = internal global ptr @unknown
declare i32 @unknown(ptr, i32)
define internal ptr @keeps(ptr %x) {
  store ptr %x, ptr @last
  ret ptr %x
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap
; CHECK: %q: GC_malloc of 32 bytes: heap
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %callee = load ptr, ptr @handler
  %r = call ptr %callee(ptr %p)
  %second = load ptr, ptr @other
  %n = call i32 %second(ptr %q, i32 1)
  ret void
}
