; In a whole program, a pointer out of memory leads to a function of its type whose address is taken: this one keeps nothing.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s --check-prefix=PART
; RUN: esc-opt -passes='print<escape-analysis><whole-program>' -disable-output %s 2>&1 | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@handler = internal global ptr @fine
define internal void @fine(ptr %x) {
  ret void
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: stack
; PART: %p: GC_malloc of 16 bytes: heap [IndirectCall]
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %callee = load ptr, ptr @handler
  call void %callee(ptr %p)
  ret void
}
