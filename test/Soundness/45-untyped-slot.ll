; julia#47075, #55305: a slot of pointer type told a precise collector that the integers in it were pointers. Collectors that scan
; the stack conservatively look at bytes: every slot is an array of bytes, whatever is stored there.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)

; WHY-LABEL: function 'pointers'
; WHY: %p: GC_malloc of 8 bytes: stack
; CHECK-LABEL: define i64 @pointers(
; CHECK: %p = alloca [8 x i8], align 16
define i64 @pointers(ptr %o) {
  %p = call ptr @GC_malloc(i64 8)
  store ptr %o, ptr %p
  %q = load ptr, ptr %p
  %v = load i64, ptr %q
  ret i64 %v
}

; WHY-LABEL: function 'integers'
; WHY: %p: GC_malloc_atomic of 8 bytes: stack
; CHECK-LABEL: define i64 @integers(
; CHECK: %p = alloca [8 x i8], align 16
define i64 @integers(i64 %x) {
  %p = call ptr @GC_malloc_atomic(i64 8)
  store i64 %x, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}

; Where the front end tells the collector in which words of the frame pointers are, nobody would tell it of the slot.
; WHY-LABEL: function 'precise'
; WHY: %p: GC_malloc of 8 bytes: heap [FunctionExcluded] precise is compiled for a collector that is told where pointers are
; CHECK-LABEL: define i64 @precise(
; CHECK: call ptr @GC_malloc
define i64 @precise(ptr %o) gc "statepoint-example" {
  %p = call ptr @GC_malloc(i64 8)
  store ptr %o, ptr %p
  %v = load i64, ptr %p
  ret i64 %v
}
