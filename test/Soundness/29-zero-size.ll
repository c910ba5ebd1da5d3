; tinygo e7a05b6e (CoroFrame crash, llvm bug 49916), Julia `alloca i8, i64 0`: an object without bytes still has an address of its own.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)

; WHY-LABEL: function 'nothing'
; WHY: %p: GC_malloc of 0 bytes: heap [ZeroSize] it has no bytes, and a stack slot of no bytes has no identity
; CHECK-LABEL: define i1 @nothing(
; CHECK: call ptr @GC_malloc(i64 0)
define i1 @nothing(ptr %o) {
  %p = call ptr @GC_malloc(i64 0)
  %same = icmp eq ptr %p, %o
  ret i1 %same
}

; The twin.
; WHY-LABEL: function 'one_byte'
; WHY: %p: GC_malloc of 1 bytes: stack
; CHECK-LABEL: define i1 @one_byte(
; CHECK: %p = alloca [1 x i8], align 16
define i1 @one_byte(ptr %o) {
  %p = call ptr @GC_malloc(i64 1)
  %same = icmp eq ptr %p, %o
  ret i1 %same
}
