; julia#62524, PR 62870: stores into a promoted holder die, although the collector would have read them. So what is registered with
; the collector, or kept alive by the idiom GC_reachable_here, stays a heap object.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @GC_register_finalizer(ptr, ptr, ptr, ptr, ptr)
declare i32 @GC_general_register_disappearing_link(ptr, ptr)
declare i32 @GC_register_long_link(ptr, ptr)
@weak = global ptr null
define internal void @fin(ptr %o, ptr %d) {
  ret void
}

; WHY-LABEL: function 'finalized'
; WHY: %p: GC_malloc of 16 bytes: heap [Finalizer] registered with a finalizer or weak link by GC_register_finalizer
; CHECK-LABEL: define i64 @finalized(
; CHECK: call ptr @GC_malloc
define i64 @finalized() {
  %p = call ptr @GC_malloc(i64 16)
  call void @GC_register_finalizer(ptr %p, ptr @fin, ptr null, ptr null, ptr null)
  %v = load i64, ptr %p
  ret i64 %v
}

; WHY-LABEL: function 'weakly_linked'
; WHY: %p: GC_malloc of 16 bytes: heap [Finalizer] {{.*}}GC_general_register_disappearing_link
; CHECK-LABEL: define i64 @weakly_linked(
; CHECK: call ptr @GC_malloc
define i64 @weakly_linked() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @GC_general_register_disappearing_link(ptr @weak, ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}

; The link itself, which the collector writes to later.
; WHY-LABEL: function 'link'
; WHY: %l: GC_malloc of 8 bytes: heap [{{Finalizer|PassedToCall|StoredToHeap}}]
; CHECK-LABEL: define i64 @link(
; CHECK: call ptr @GC_malloc
define i64 @link(ptr %o) {
  %l = call ptr @GC_malloc(i64 8)
  %r = call i32 @GC_general_register_disappearing_link(ptr %l, ptr %o)
  %v = load i64, ptr %l
  ret i64 %v
}

; GC_reachable_here(p), as gc.h writes it. What the holder holds is reachable, too.
; WHY-LABEL: function 'reachable_here'
; WHY: %h: GC_malloc of 8 bytes: heap [InlineAsm]
; WHY: %p: GC_malloc of 16 bytes: heap [InlineAsm]
; CHECK-LABEL: define i64 @reachable_here(
; CHECK-NOT: alloca
; CHECK: ret i64
define i64 @reachable_here() {
  %h = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  %v = load i64, ptr %p
  call void asm sideeffect " ", "X,~{memory}"(ptr %h)
  ret i64 %v
}

; The twin: a holder that nobody registers.
; WHY-LABEL: function 'plain'
; WHY: %h: GC_malloc of 8 bytes: stack
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @plain(
; CHECK-NOT: @GC_malloc
; CHECK: ret i64
define i64 @plain() {
  %h = call ptr @GC_malloc(i64 8)
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %h
  %q = load ptr, ptr %h
  %v = load i64, ptr %q
  ret i64 %v
}
