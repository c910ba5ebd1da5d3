; dotnet#121736 (PR 121860): cloning broke "one allocation site is one slot". Here a slot is decided once, by the function that
; has it, and cloned with it; what another copy of a function may do is not relied on.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=stack-promotion,cgscc(inline)' -S %s | FileCheck %s --check-prefix=INLINED
declare ptr @GC_malloc(i64)
declare void @fill(ptr nocapture) nounwind memory(argmem: write)

; The linker may take a copy of it that was optimized in another way.
define linkonce_odr void @replaceable(ptr %p) {
  ret void
}
define weak void @overridden(ptr %p) {
  ret void
}
@other_name = weak alias void (ptr), ptr @final
define internal void @final(ptr %p) {
  ret void
}

; WHY-LABEL: function 'callers'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to replaceable as argument 1
; WHY: %q: GC_malloc of 16 bytes: heap [PassedToCall] passed to overridden as argument 1
; WHY: %r: GC_malloc of 16 bytes: stack
; WHY: %s: GC_malloc of 16 bytes: heap [{{PassedToCall|IndirectCall}}]
; CHECK-LABEL: define void @callers(
; CHECK: %r = alloca
; CHECK: %p = call ptr @GC_malloc
; CHECK: %q = call ptr @GC_malloc
define void @callers() {
  %p = call ptr @GC_malloc(i64 16)
  call void @replaceable(ptr %p)
  %q = call ptr @GC_malloc(i64 16)
  call void @overridden(ptr %q)
  %r = call ptr @GC_malloc(i64 16)
  call void @final(ptr %r)
  %s = call ptr @GC_malloc(i64 16)
  call void @other_name(ptr %s)
  ret void
}

; Its own objects are judged by what it is when it does run.
; WHY-LABEL: function 'weak_maker'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define weak void @weak_maker(
; CHECK: %p = alloca
define weak void @weak_maker() {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  ret void
}

; Cloned into its caller twice: two slots.
; CHECK-LABEL: define internal ptr @made(
; CHECK: call ptr @GC_malloc
; CHECK-LABEL: define internal i64 @once(
; CHECK: %p = alloca
; INLINED-LABEL: define i64 @twice(
; INLINED-COUNT-2: alloca [16 x i8]
define internal ptr @made() {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
define internal i64 @once() alwaysinline {
  %p = call ptr @GC_malloc(i64 16)
  call void @fill(ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}
define i64 @twice() {
  %a = call i64 @once()
  %b = call i64 @once()
  %c = call ptr @made()
  %d = load i64, ptr %c
  %e = add i64 %a, %b
  %f = add i64 %e, %d
  ret i64 %f
}
