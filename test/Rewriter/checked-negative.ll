; Where the checking runtime is told nothing: in a naked function, in one that will be a coroutine, after musttail.
; RUN: esc-opt -passes='stack-promotion<checked>,verify' -S %s | FileCheck %s --implicit-check-not=esc_checked
declare ptr @GC_malloc(i64)
declare i32 @_setjmp(ptr) returns_twice
; CHECK-LABEL: define i32 @naked
define i32 @naked(ptr %p) naked {
  %r = call i32 @_setjmp(ptr null)
  unreachable
}
; CHECK-LABEL: define i32 @coroutine
define i32 @coroutine(ptr %p) presplitcoroutine {
  %r = call i32 @_setjmp(ptr %p)
  ret i32 %r
}
; CHECK-LABEL: define i32 @passes_on
; CHECK: musttail
define i32 @passes_on(ptr %p) {
  %r = musttail call i32 @_setjmp(ptr %p)
  ret i32 %r
}
