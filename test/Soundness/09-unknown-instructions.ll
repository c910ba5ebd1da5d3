; LLGo tests inline_asm, unknown_intrinsic, vaarg_ignored; the Attributor promotes what inline assembly gets.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @variadic(i32, ...)
declare void @llvm.gcwrite(ptr, ptr, ptr)
declare ptr @llvm.launder.invariant.group.p0(ptr)
@g = global ptr null

; WHY-LABEL: function 'assembly'
; WHY: %p: GC_malloc of 16 bytes: heap [InlineAsm] passed to inline assembly
; CHECK-LABEL: define void @assembly(
; CHECK: call ptr @GC_malloc
define void @assembly() {
  %p = call ptr @GC_malloc(i64 16)
  call void asm sideeffect "", "r"(ptr %p)
  ret void
}

; WHY-LABEL: function 'assembly_memory'
; WHY: %p: GC_malloc of 16 bytes: heap [InlineAsm]
; CHECK-LABEL: define void @assembly_memory(
; CHECK: call ptr @GC_malloc
define void @assembly_memory() {
  %p = call ptr @GC_malloc(i64 16)
  call void asm "", "*m"(ptr elementtype(i64) %p)
  ret void
}

; WHY-LABEL: function 'branching_assembly'
; WHY: %p: GC_malloc of 16 bytes: heap [InlineAsm]
; CHECK-LABEL: define void @branching_assembly(
; CHECK: call ptr @GC_malloc
define void @branching_assembly() {
  %p = call ptr @GC_malloc(i64 16)
  callbr void asm sideeffect "", "r,!i"(ptr %p) to label %next [label %side]
next:
  ret void
side:
  ret void
}

; WHY-LABEL: function 'variable_arguments'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to variadic as argument 2
; CHECK-LABEL: define void @variable_arguments(
; CHECK: call ptr @GC_malloc
define void @variable_arguments() {
  %p = call ptr @GC_malloc(i64 16)
  call void (i32, ...) @variadic(i32 1, ptr %p)
  ret void
}

; WHY-LABEL: function 'unknown_intrinsic'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to llvm.gcwrite as argument 1
; CHECK-LABEL: define void @unknown_intrinsic(
; CHECK: call ptr @GC_malloc
define void @unknown_intrinsic(ptr %o) gc "shadow-stack" {
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.gcwrite(ptr %p, ptr %o, ptr %o)
  ret void
}

; WHY-LABEL: function 'laundered'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global g
; CHECK-LABEL: define void @laundered(
; CHECK: call ptr @GC_malloc
define void @laundered() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @llvm.launder.invariant.group.p0(ptr %p)
  store ptr %q, ptr @g
  ret void
}

; The twins: assembly that does not get it; what is laundered stays here.
; WHY-LABEL: function 'apart'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @apart(
; CHECK: %p = alloca
define i64 @apart(i64 %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void asm sideeffect "", "r,~{memory}"(i64 %x)
  %q = call ptr @llvm.launder.invariant.group.p0(ptr %p)
  %v = load i64, ptr %q
  ret i64 %v
}
