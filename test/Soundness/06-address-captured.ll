; LLVM 21: captures(address) is neither nocapture nor a full capture. Who keeps the number may compare it with a later object's.
; REQUIRES: llvm-22
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @log_address(ptr captures(address)) nounwind memory(write)
declare void @keep_reading(ptr captures(address, read_provenance)) nounwind
declare void @test_null(ptr captures(address_is_null)) nounwind

; WHY-LABEL: function 'address'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to log_address as argument 1
; WHY-LABEL: function 'provenance'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall] passed to keep_reading as argument 1
; CHECK-LABEL: define void @address(
; CHECK: call ptr @GC_malloc
; CHECK-LABEL: define void @provenance(
; CHECK: call ptr @GC_malloc
define void @address() {
  %p = call ptr @GC_malloc(i64 16)
  call void @log_address(ptr %p)
  ret void
}
define void @provenance() {
  %p = call ptr @GC_malloc(i64 16)
  call void @keep_reading(ptr %p)
  ret void
}

; The twin: whether it is null, anybody may know.
; WHY-LABEL: function 'is_null'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @is_null(
; CHECK: %p = alloca
define void @is_null() {
  %p = call ptr @GC_malloc(i64 16)
  call void @test_null(ptr %p)
  ret void
}
