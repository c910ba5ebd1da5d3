; D: sizes come from TypeInfo, and so does whether there is a destructor. LDC's own pass needs its metadata for this.
; RUN: esc-opt -passes='print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s
; RUN: esc-opt -passes=stack-promotion -S %s | FileCheck %s --check-prefix=IR
; RUN: esc-opt -passes=stack-promotion -S %s | opt -passes=lint -disable-output 2>&1 | FileCheck %s --check-prefix=LINT --allow-empty
; LINT-NOT: {{.}}

%class = type { ptr, ptr, { i64, ptr }, { i64, ptr }, { i64, ptr }, { i64, ptr }, ptr, ptr, ptr, i32, [4 x i8], ptr }
%struct = type { ptr, ptr, { i64, ptr }, { i64, ptr }, ptr, ptr, ptr, ptr, i32, [4 x i8], ptr, ptr }
%wrap = type { ptr, ptr, ptr }
@_D14TypeInfo_Class6__vtblZ = external global [21 x ptr]
@_D15TypeInfo_Struct6__vtblZ = external global [20 x ptr]
@_D14TypeInfo_Array6__vtblZ = external global [20 x ptr]
@_D14TypeInfo_Const6__vtblZ = external global [20 x ptr]
@_D10TypeInfo_l6__initZ = external global i8
@_D11TypeInfo_Ai6__initZ = external global i8
@dtor = external global i8
@Plain = global %class { ptr @_D14TypeInfo_Class6__vtblZ, ptr null, { i64, ptr } { i64 32, ptr null }, { i64, ptr } zeroinitializer, { i64, ptr } zeroinitializer, { i64, ptr } zeroinitializer, ptr null, ptr null, ptr null, i32 62, [4 x i8] zeroinitializer, ptr null }
@Dtor = global %class { ptr @_D14TypeInfo_Class6__vtblZ, ptr null, { i64, ptr } { i64 32, ptr null }, { i64, ptr } zeroinitializer, { i64, ptr } zeroinitializer, { i64, ptr } zeroinitializer, ptr null, ptr @dtor, ptr null, i32 318, [4 x i8] zeroinitializer, ptr null }
@Elsewhere = external global %class
@Pair = linkonce_odr global %struct { ptr @_D15TypeInfo_Struct6__vtblZ, ptr null, { i64, ptr } zeroinitializer, { i64, ptr } { i64 24, ptr null }, ptr null, ptr null, ptr null, ptr null, i32 0, [4 x i8] zeroinitializer, ptr null, ptr null }
@File = linkonce_odr global %struct { ptr @_D15TypeInfo_Struct6__vtblZ, ptr null, { i64, ptr } zeroinitializer, { i64, ptr } { i64 24, ptr null }, ptr null, ptr null, ptr null, ptr null, i32 0, [4 x i8] zeroinitializer, ptr @dtor, ptr null }
@ConstPair = linkonce_odr global %wrap { ptr @_D14TypeInfo_Const6__vtblZ, ptr null, ptr @Pair }
@Pairs = linkonce_odr global %wrap { ptr @_D14TypeInfo_Array6__vtblZ, ptr null, ptr @ConstPair }
@Files = linkonce_odr global %wrap { ptr @_D14TypeInfo_Array6__vtblZ, ptr null, ptr @File }
@Longs = linkonce_odr global %wrap { ptr @_D14TypeInfo_Array6__vtblZ, ptr null, ptr @_D10TypeInfo_l6__initZ }

declare ptr @_d_allocclass(ptr)
declare ptr @_d_newitemT(ptr)
declare { i64, ptr } @_d_newarrayT(ptr, i64)
declare { i64, ptr } @_d_newarrayU(ptr, i64)
declare ptr @_d_allocmemory(i64)
declare ptr @gc_malloc(i64, i32, ptr)
declare i64 @use(ptr nocapture) memory(argmem: readwrite) nounwind

; CHECK-LABEL: function 'classes'
; CHECK: %plain: _d_allocclass of 32 bytes: stack
; CHECK: %dtor: _d_allocclass: heap [NeverPromoted]
; CHECK: %far: _d_allocclass: heap [SizeUnknown]
define void @classes() {
  %plain = call ptr @_d_allocclass(ptr @Plain)
  %a = call i64 @use(ptr %plain)
  %dtor = call ptr @_d_allocclass(ptr @Dtor)
  %b = call i64 @use(ptr %dtor)
  %far = call ptr @_d_allocclass(ptr @Elsewhere)
  %c = call i64 @use(ptr %far)
  ret void
}

; Nobody reads them; but the collector would have run a destructor, and of one of another module nobody knows.
; CHECK-LABEL: function 'unread'
; CHECK: %plain: _d_allocclass of 32 bytes: removed
; CHECK: %dtor: _d_allocclass: heap [NeverPromoted]
; CHECK: %far: _d_allocclass: heap [SizeUnknown]
define void @unread() {
  %plain = call ptr @_d_allocclass(ptr @Plain)
  store i64 1, ptr %plain
  %dtor = call ptr @_d_allocclass(ptr @Dtor)
  store i64 1, ptr %dtor
  %far = call ptr @_d_allocclass(ptr @Elsewhere)
  store i64 1, ptr %far
  ret void
}

; CHECK-LABEL: function 'structs'
; CHECK: %pair: _d_newitemT of 24 bytes: stack
; CHECK: %file: _d_newitemT: heap [NeverPromoted]
; CHECK: %block: gc_malloc of 40 bytes: stack
; CHECK: %final: gc_malloc: heap [NeverPromoted]
; CHECK: %closure: _d_allocmemory of 16 bytes: stack
define void @structs() {
  %pair = call ptr @_d_newitemT(ptr @Pair)
  %a = call i64 @use(ptr %pair)
  %file = call ptr @_d_newitemT(ptr @File)
  %b = call i64 @use(ptr %file)
  %block = call ptr @gc_malloc(i64 40, i32 2, ptr null)
  %c = call i64 @use(ptr %block)
  %final = call ptr @gc_malloc(i64 40, i32 1, ptr null)
  %d = call i64 @use(ptr %final)
  %closure = call ptr @_d_allocmemory(i64 16)
  %e = call i64 @use(ptr %closure)
  ret void
}

; A slice {length, pointer}: both parts are replaced. Elements that are const(Pair) have the size of Pair.
; CHECK-LABEL: function 'arrays'
; CHECK: %ints: _d_newarrayT of 20 bytes: stack
; CHECK: %pairs: _d_newarrayU of 72 bytes: stack
; CHECK: %files: _d_newarrayT: heap [NeverPromoted]
; CHECK: %longs: _d_newarrayT: stack up to 128 bytes
; CHECK: %counted: _d_newarrayT: heap [NeverPromoted]
; CHECK: %bytes: gc_malloc: stack up to 128 bytes
; IR-LABEL: define i64 @arrays
; IR: %[[INTS:.*]] = alloca [20 x i8], align 16
; IR: call void @llvm.memset.p0.i64(ptr align 16 %[[INTS]], i8 0, i64 20, i1 false)
; IR: insertvalue { i64, ptr } { i64 5, ptr poison }, ptr %[[INTS]], 1
; IR: icmp ule i64 %[[N:.*]], 16
; IR: call void @llvm.memset.p0.i64(ptr align 16 %[[LONGS:.*]], i8 0, i64 128, i1 false)
; IR: %[[PART:.*]] = insertvalue { i64, ptr } poison, i64 %[[N]], 0
; IR: insertvalue { i64, ptr } %[[PART]], ptr %[[LONGS]], 1
define i64 @arrays(i64 %n) {
  %ints = call { i64, ptr } @_d_newarrayT(ptr @_D11TypeInfo_Ai6__initZ, i64 5)
  %ints.p = extractvalue { i64, ptr } %ints, 1
  %ints.n = extractvalue { i64, ptr } %ints, 0
  %a = call i64 @use(ptr %ints.p)
  %pairs = call { i64, ptr } @_d_newarrayU(ptr @Pairs, i64 3)
  %pairs.p = extractvalue { i64, ptr } %pairs, 1
  %b = call i64 @use(ptr %pairs.p)
  %files = call { i64, ptr } @_d_newarrayT(ptr @Files, i64 3)
  %files.p = extractvalue { i64, ptr } %files, 1
  %c = call i64 @use(ptr %files.p)
  %longs = call { i64, ptr } @_d_newarrayT(ptr @Longs, i64 %n)
  %longs.p = extractvalue { i64, ptr } %longs, 1
  %d = call i64 @use(ptr %longs.p)
  %counted = call { i64, ptr } @_d_newarrayT(ptr @Files, i64 %n)
  %counted.p = extractvalue { i64, ptr } %counted, 1
  %e = call i64 @use(ptr %counted.p)
  %bytes = call ptr @gc_malloc(i64 %n, i32 2, ptr null)
  %f = call i64 @use(ptr %bytes)
  ret i64 %ints.n
}

; CHECK-LABEL: function 'unread_array'
; CHECK: %longs: _d_newarrayT of 40 bytes: removed
; IR-LABEL: define i64 @unread_array
; IR-NEXT: ret i64 5
define i64 @unread_array() {
  %longs = call { i64, ptr } @_d_newarrayT(ptr @Longs, i64 5)
  %p = extractvalue { i64, ptr } %longs, 1
  store i64 1, ptr %p
  %n = extractvalue { i64, ptr } %longs, 0
  ret i64 %n
}

; CHECK-LABEL: function 'returned'
; CHECK: %longs: _d_newarrayT of 40 bytes: heap [Returned]
define { i64, ptr } @returned() {
  %longs = call { i64, ptr } @_d_newarrayT(ptr @Longs, i64 5)
  ret { i64, ptr } %longs
}
