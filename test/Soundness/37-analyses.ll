; Pony #4059, #4933, LDC 46bbe8b47f: a pass that changes calls must say so to who counts them. This one is a module pass: all
; analyses of a changed function and the call graph are made anew, and passes over the call graph run after it.
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt -verify-each '-passes=function(require<domtree>,require<loops>,require<memoryssa>),stack-promotion,function(verify<domtree>,verify<loops>,verify<memoryssa>),cgscc(inline,function(sroa,gvn)),globaldce' -S %s | FileCheck %s --check-prefix=AFTER
declare ptr @GC_malloc(i64)

; CHECK-LABEL: define i64 @caller(
; CHECK: alloca
; AFTER-LABEL: define i64 @caller(
; AFTER-NEXT: ret i64 7
define i64 @caller() {
  %p = call ptr @GC_malloc(i64 8)
  %q = call ptr @GC_malloc(i64 8)
  store i64 1, ptr %q
  call void @fill(ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}

; CHECK-LABEL: define internal void @fill(
; AFTER-NOT: @fill
define internal void @fill(ptr %p) {
  store i64 7, ptr %p
  ret void
}
