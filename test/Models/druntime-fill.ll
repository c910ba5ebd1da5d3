; D: arrays and values whose type begins as something else than zero are filled when they become slots.
; RUN: esc-opt -passes='print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s
; RUN: esc-opt -passes=stack-promotion -S %s | FileCheck %s --check-prefix=IR
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-f80:128-n8:16:32:64-S128"

%struct = type { ptr, ptr, { i64, ptr }, { i64, ptr }, ptr, ptr, ptr, ptr, i32, [4 x i8], ptr, ptr }
@_D15TypeInfo_Struct6__vtblZ = external global [20 x ptr]
@_D11TypeInfo_Ad6__initZ = external global i8
@_D12TypeInfo_Aya6__initZ = external global i8
@_D10TypeInfo_f6__initZ = external global i8
@_D10TypeInfo_e6__initZ = external global i8
@Pair = linkonce_odr global %struct { ptr @_D15TypeInfo_Struct6__vtblZ, ptr null, { i64, ptr } zeroinitializer, { i64, ptr } { i64 24, ptr null }, ptr null, ptr null, ptr null, ptr null, i32 0, [4 x i8] zeroinitializer, ptr null, ptr null }

declare ptr @_d_newitemiT(ptr)
declare { i64, ptr } @_d_newarrayiT(ptr, i64)

; IR-DAG: @[[NUMBERS:esc.fill.*]] = private unnamed_addr constant [24 x i8] c"\00\00\00\00\00\00\F8\7F\00\00\00\00\00\00\F8\7F\00\00\00\00\00\00\F8\7F", align 8
; IR-DAG: @[[SINGLE:esc.fill.*]] = private unnamed_addr constant [4 x i8] c"\00\00\C0\7F", align 8

; CHECK-LABEL: function 'numbers'
; CHECK: _d_newarrayiT of 24 bytes: stack
; IR-LABEL: define double @numbers(
; IR: %[[A:.*]] = alloca [24 x i8], align 16
; IR-NOT: _d_newarrayiT
; IR: call void @llvm.memcpy.p0.p0.i64(ptr align 16 %[[A]], ptr align 8 @[[NUMBERS]], i64 24, i1 false)
define double @numbers(i64 %i) {
  %s = call { i64, ptr } @_d_newarrayiT(ptr @_D11TypeInfo_Ad6__initZ, i64 3)
  %p = extractvalue { i64, ptr } %s, 1
  %at = getelementptr double, ptr %p, i64 %i
  %v = load double, ptr %at
  ret double %v
}

; CHECK-LABEL: function 'characters'
; CHECK: _d_newarrayiT of 5 bytes: stack
; IR-LABEL: define i8 @characters(
; IR: call void @llvm.memset.p0.i64(ptr align 16 %{{.*}}, i8 -1, i64 5, i1 false)
define i8 @characters(i64 %i) {
  %s = call { i64, ptr } @_d_newarrayiT(ptr @_D12TypeInfo_Aya6__initZ, i64 5)
  %p = extractvalue { i64, ptr } %s, 1
  %at = getelementptr i8, ptr %p, i64 %i
  %v = load i8, ptr %at
  ret i8 %v
}

; CHECK-LABEL: function 'single'
; CHECK: _d_newitemiT of 4 bytes: stack
; IR-LABEL: define float @single(
; IR: call void @llvm.memcpy.p0.p0.i64(ptr align 16 %{{.*}}, ptr align 8 @[[SINGLE]], i64 4, i1 false)
define float @single(float %x, i1 %c) {
  %p = call ptr @_d_newitemiT(ptr @_D10TypeInfo_f6__initZ)
  br i1 %c, label %set, label %out
set:
  store float %x, ptr %p
  br label %out
out:
  %v = load float, ptr %p
  ret float %v
}

; A real has ten bytes of sixteen, and what a struct begins as is not read.
; CHECK-LABEL: function 'others'
; CHECK: _d_newitemiT of 16 bytes: heap [ContentsUnknown]
; CHECK: _d_newitemiT of 24 bytes: heap [ContentsUnknown]
; IR-LABEL: define i64 @others(
; IR-NOT: alloca
; IR: ret i64
define i64 @others() {
  %p = call ptr @_d_newitemiT(ptr @_D10TypeInfo_e6__initZ)
  %q = call ptr @_d_newitemiT(ptr @Pair)
  %a = load i64, ptr %p
  %b = load i64, ptr %q
  %r = add i64 %a, %b
  ret i64 %r
}
