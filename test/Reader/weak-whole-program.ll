; When the module is the whole program, an ODR definition is final; a weak one is not.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define weak void @weak(ptr %x) {
  ret void
}
define linkonce_odr void @inline(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to weak as argument 1
; CHECK: %q: GC_malloc of 32 bytes: stack
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %q)
  call void @weak(ptr %p)
  call void @inline(ptr %q)
  ret void
}
