; A function that a model describes is whole until the promotion has seen its calls; what is left of them is inlined then, as without
; the plugin, and nothing of the protection stays.
; RUN: split-file %s %t
; RUN: esc-opt -passes='default<O2>' -escapement-models=%t/model.ll -S %t/prog.ll | FileCheck %t/prog.ll
;--- model.ll
define ptr @new_object(i64 %n) "escapement.override" allockind("alloc,zeroed") allocsize(0) "alloc-family"="new_object" {
  ret ptr null
}
;--- prog.ll
declare ptr @my_raw(i64)
declare void @my_count(i64)
define internal ptr @new_object(i64 %n) {
  call void @my_count(i64 %n)
  %p = call ptr @my_raw(i64 %n)
  ret ptr %p
}
; CHECK-NOT: noinline
; CHECK-NOT: @new_object
; CHECK-LABEL: define {{.*}}ptr @kept
; CHECK: call ptr @my_raw
; CHECK-LABEL: define {{.*}}i64 @local
; CHECK-NOT: call ptr
; CHECK: ret i64
; CHECK-NOT: escapement.protected
define ptr @kept() {
  %p = call ptr @new_object(i64 16)
  ret ptr %p
}
define i64 @local(i64 %a) {
  %p = call ptr @new_object(i64 16)
  store i64 %a, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}
