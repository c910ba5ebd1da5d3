; tinygo#2777 (poison), -1, calloc overflow (test_overflow), llvm PR 221867, LDC's 32-bit cast: the size that nobody can rely on.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @calloc2(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="calloc2"
declare ptr @small(i32) allockind("alloc,zeroed") allocsize(0) "alloc-family"="small"
declare ptr @huge(i128) allockind("alloc,zeroed") allocsize(0) "alloc-family"="huge"
declare ptr @sizeless(i64) allockind("alloc,zeroed") "alloc-family"="sizeless"
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; WHY-LABEL: function 'no_number'
; WHY: %a: calloc2: heap [SizeUnknown] its size is not known at compile time
; WHY: %b: GC_malloc: heap [SizeUnknown]
; WHY: %c: GC_malloc: heap [SizeUnknown]
; WHY: %d: sizeless: heap [SizeUnknown]
; WHY: %e: huge: heap [SizeUnknown]
; CHECK-LABEL: define void @no_number(
; CHECK-NOT: alloca
; CHECK: ret void
define void @no_number(i64 %n) {
  %a = call ptr @calloc2(i64 %n, i64 %n)
  call void @see(ptr %a)
  %b = call ptr @GC_malloc(i64 poison)
  call void @see(ptr %b)
  %c = call ptr @GC_malloc(i64 undef)
  call void @see(ptr %c)
  %d = call ptr @sizeless(i64 16)
  call void @see(ptr %d)
  %e = call ptr @huge(i128 18446744073709551632)
  call void @see(ptr %e)
  ret void
}

; WHY-LABEL: function 'too_much'
; WHY: %a: GC_malloc: heap [SizeUnknown]
; WHY: %b: small of 4294967295 bytes: heap [TooLarge]
; WHY: %c: calloc2: heap [SizeUnknown]
; WHY: %d: calloc2 of 8589934592 bytes: heap [TooLarge]
; CHECK-LABEL: define void @too_much(
; CHECK-NOT: alloca
; CHECK: ret void
define void @too_much() {
  %a = call ptr @GC_malloc(i64 -1)
  call void @see(ptr %a)
  %b = call ptr @small(i32 -1)
  call void @see(ptr %b)
  %c = call ptr @calloc2(i64 4294967296, i64 4294967304)
  call void @see(ptr %c)
  %d = call ptr @calloc2(i64 4294967296, i64 2)
  call void @see(ptr %d)
  ret void
}

; The twins.
; WHY-LABEL: function 'known'
; WHY: %a: calloc2 of 24 bytes: stack
; WHY: %b: small of 16 bytes: stack
; CHECK-LABEL: define void @known(
; CHECK-DAG: %a = alloca [24 x i8], align 1
; CHECK-DAG: %b = alloca [16 x i8], align 1
define void @known() {
  %a = call ptr @calloc2(i64 3, i64 8)
  call void @see(ptr %a)
  %b = call ptr @small(i32 16)
  call void @see(ptr %b)
  ret void
}
