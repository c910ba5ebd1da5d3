; byval gives the callee a copy of the memory, not the pointer (D52895); what the copy holds, the callee has.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @take(ptr byval({ ptr, i64 }))
@g = global ptr null
define internal void @leak(ptr byval({ ptr, i64 }) %copy) {
  %p = load ptr, ptr %copy
  store ptr %p, ptr @g
  ret void
}

; WHY-LABEL: function 'held'
; WHY: %h: GC_malloc of 16 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall]
; WHY: %i: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: heap [PassedToCall]
; CHECK-LABEL: define void @held(
; CHECK: %p = call ptr @GC_malloc
; CHECK: %q = call ptr @GC_malloc
define void @held() {
  %h = call ptr @GC_malloc(i64 16)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  call void @take(ptr byval({ ptr, i64 }) %h)
  %i = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  store ptr %q, ptr %i
  call void @leak(ptr byval({ ptr, i64 }) %i)
  ret void
}

; The twin: the copy holds nothing.
; WHY-LABEL: function 'plain'
; WHY: %h: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @plain(
; CHECK: %h = alloca
define void @plain(i64 %x) {
  %h = call ptr @GC_malloc(i64 16)
  store i64 %x, ptr %h
  call void @take(ptr byval({ ptr, i64 }) %h)
  ret void
}
