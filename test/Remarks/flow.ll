; The flow goes through every step that the object takes: stored into a holder, loaded, handed on, kept.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@g = global ptr null
; CHECK:      %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-NEXT: flow: allocated
; CHECK-NEXT: flow: address of a part taken
; CHECK-NEXT: flow: stored
; CHECK-NEXT: flow: loaded
; CHECK-NEXT: flow: copied
; CHECK-NEXT: flow: stored
; CHECK-NEXT: %q: GC_malloc of 32 bytes: heap [PassedToCall] passed to keep as argument 2
; CHECK-NEXT: flow: allocated
; CHECK-NEXT: flow: through the call of keep
declare void @keep(ptr, ptr)
define void @f(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  %slot = alloca ptr
  %part = getelementptr i8, ptr %p, i64 8
  store ptr %part, ptr %slot
  %back = load ptr, ptr %slot
  %either = select i1 %c, ptr %back, ptr null
  store ptr %either, ptr @g
  call void @keep(ptr null, ptr %q)
  ret void
}
