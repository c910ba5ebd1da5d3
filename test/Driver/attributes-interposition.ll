; With -fsemantic-interposition the dynamic linker may put another definition in the place of one that all can see.
; RUN: esc-opt -passes='escape-summaries,verify' -S %s | FileCheck %s --check-prefixes=CHECK,LLVM%llvm_version
; RUN: esc-opt -passes='print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=PRINT
declare ptr @GC_malloc(i64)
; CHECK: define void @visible(ptr %p)
define void @visible(ptr %p) {
  ret void
}
; LLVM22: define hidden void @hidden(ptr captures(none) %p)
; LLVM19: define hidden void @hidden(ptr nocapture %p)
define hidden void @hidden(ptr %p) {
  ret void
}
; PRINT-LABEL: function 'calls'
; PRINT: %a: GC_malloc of 8 bytes: heap [PassedToCall] passed to visible as argument 1
; PRINT: %b: GC_malloc of 8 bytes: stack
define i8 @calls() {
  %a = call ptr @GC_malloc(i64 8)
  call void @visible(ptr %a)
  %b = call ptr @GC_malloc(i64 8)
  call void @hidden(ptr %b)
  %v = load i8, ptr %b
  ret i8 %v
}
!llvm.module.flags = !{!0}
!0 = !{i32 1, !"SemanticInterposition", i32 1}
