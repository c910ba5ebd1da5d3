; LDC b5cc96d7f1: the port from nocapture to captures(...) let `captures(ret: ...)` count as no capture at all.
; REQUIRES: llvm-22
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @field(ptr captures(ret: address, provenance)) nounwind memory(none)
declare ptr @both(ptr captures(address, ret: address, provenance)) nounwind
declare ptr @only_result(ptr captures(ret: address, provenance)) nounwind
declare void @drop(ptr)

; WHY-LABEL: function 'handed_on'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
; CHECK-LABEL: define ptr @handed_on(
; CHECK: call ptr @GC_malloc
define ptr @handed_on() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @field(ptr %p)
  ret ptr %q
}

; WHY-LABEL: function 'result_leaks'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to drop as argument 1
; CHECK-LABEL: define void @result_leaks(
; CHECK: call ptr @GC_malloc
define void @result_leaks() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @only_result(ptr %p)
  call void @drop(ptr %q)
  ret void
}

; WHY-LABEL: function 'both_ways'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to both as argument 1
; CHECK-LABEL: define i64 @both_ways(
; CHECK: call ptr @GC_malloc
define i64 @both_ways() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @both(ptr %p)
  %v = load i64, ptr %q
  ret i64 %v
}

; The twin.
; WHY-LABEL: function 'kept_here'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @kept_here(
; CHECK: %p = alloca
define i64 @kept_here() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @only_result(ptr %p)
  %v = load i64, ptr %q
  ret i64 %v
}
