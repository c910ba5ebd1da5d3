; druntime.ll: the D runtime, as LDC 1.30 calls it
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: object.d, core/memory.d, core/thread/fiber.d of druntime 2.100 (installed with LDC), rt/lifetime.d of the same version, and what
; LDC 1.30 emits. A dynamic array is {length, pointer}, passed and returned as such. Conventions: README.md beside this file.
;
; The collector is conservative about stacks, registers and, by default, objects. Objects lie at multiples of 16. It scans the stack of each
; thread and of each core.thread.Fiber, whose stack is 16 KiB unless the program says otherwise: lower the frame limits for programs with
; fibers (utils/esc-ldc does).
;
; Sizes come from TypeInfo. The size functions below read these fields of it, which nobody changes at run time:
;   TypeInfo_Class   16 length of the initialiser, 88 destructor, 104 flags (1 COM class, 0x100 destructor of it, a base or a field)
;   TypeInfo_Struct  32 length of the initialiser, 88 destructor
;   others           16 the type below; TypeInfo_StaticArray 24 number of elements
; An object with a destructor is finalized by the collector, so it is never promoted. Neither is one whose TypeInfo is defined elsewhere,
; apart from the basic types, which are told by their names.
;
; A class object has a monitor word, filled in by `synchronized` and by rt_attachDisposeEvent and emptied by the finalizer: both are
; unknown functions here, so such objects stay on the heap. Weak references are made of the same.
;
; Appending to a slice asks the collector whether there is room behind it. Of memory that is not its own it says no, so the elements are
; copied to the heap, as with a slice of a static array.
;
; Left out, and so unknown: associative arrays (hashing and comparing may call user code, keys are kept), comparison of arrays with
; TypeInfo, _d_newarraym* (arrays of arrays), _d_newThrowable, _d_delclass and other deletions, GC.realloc and questions to the collector.

declare void @esc.keep(ptr)
declare void @esc.throw(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

@_D14TypeInfo_Class6__vtblZ = external global i8
@_D15TypeInfo_Struct6__vtblZ = external global i8
@_D14TypeInfo_Array6__vtblZ = external global i8
@_D16TypeInfo_Pointer6__vtblZ = external global i8
@_D14TypeInfo_Const6__vtblZ = external global i8
@_D18TypeInfo_Invariant6__vtblZ = external global i8
@_D15TypeInfo_Shared6__vtblZ = external global i8
@_D14TypeInfo_Inout6__vtblZ = external global i8
@_D13TypeInfo_Enum6__vtblZ = external global i8
@_D20TypeInfo_StaticArray6__vtblZ = external global i8
@_D17TypeInfo_Delegate6__vtblZ = external global i8
@_D18TypeInfo_Interface6__vtblZ = external global i8
@_D25TypeInfo_AssociativeArray6__vtblZ = external global i8
@_D10TypeInfo_a6__initZ = external global i8
@_D10TypeInfo_b6__initZ = external global i8
@_D10TypeInfo_g6__initZ = external global i8
@_D10TypeInfo_h6__initZ = external global i8
@_D10TypeInfo_v6__initZ = external global i8
@_D10TypeInfo_s6__initZ = external global i8
@_D10TypeInfo_t6__initZ = external global i8
@_D10TypeInfo_u6__initZ = external global i8
@_D10TypeInfo_i6__initZ = external global i8
@_D10TypeInfo_k6__initZ = external global i8
@_D10TypeInfo_w6__initZ = external global i8
@_D10TypeInfo_f6__initZ = external global i8
@_D10TypeInfo_l6__initZ = external global i8
@_D10TypeInfo_m6__initZ = external global i8
@_D10TypeInfo_d6__initZ = external global i8
@_D10TypeInfo_n6__initZ = external global i8
@_D10TypeInfo_e6__initZ = external global i8
@_D11TypeInfo_Aa6__initZ = external global i8
@_D12TypeInfo_Aya6__initZ = external global i8
@_D12TypeInfo_Axa6__initZ = external global i8
@_D11TypeInfo_Ab6__initZ = external global i8
@_D11TypeInfo_Ag6__initZ = external global i8
@_D11TypeInfo_Ah6__initZ = external global i8
@_D11TypeInfo_Av6__initZ = external global i8
@_D11TypeInfo_As6__initZ = external global i8
@_D11TypeInfo_At6__initZ = external global i8
@_D11TypeInfo_Au6__initZ = external global i8
@_D12TypeInfo_Ayu6__initZ = external global i8
@_D12TypeInfo_Axu6__initZ = external global i8
@_D11TypeInfo_Ai6__initZ = external global i8
@_D11TypeInfo_Ak6__initZ = external global i8
@_D11TypeInfo_Aw6__initZ = external global i8
@_D12TypeInfo_Ayw6__initZ = external global i8
@_D12TypeInfo_Axw6__initZ = external global i8
@_D11TypeInfo_Af6__initZ = external global i8
@_D11TypeInfo_Al6__initZ = external global i8
@_D11TypeInfo_Am6__initZ = external global i8
@_D11TypeInfo_Ad6__initZ = external global i8
@_D11TypeInfo_Ae6__initZ = external global i8

; Bytes of a basic type, or 0.
define i64 @esc.d.size.basic(ptr %ti) {
  %c1 = icmp eq ptr %ti, @_D10TypeInfo_a6__initZ
  %c2 = icmp eq ptr %ti, @_D10TypeInfo_b6__initZ
  %o2 = or i1 %c1, %c2
  %c3 = icmp eq ptr %ti, @_D10TypeInfo_g6__initZ
  %o3 = or i1 %o2, %c3
  %c4 = icmp eq ptr %ti, @_D10TypeInfo_h6__initZ
  %o4 = or i1 %o3, %c4
  %c5 = icmp eq ptr %ti, @_D10TypeInfo_v6__initZ
  %o5 = or i1 %o4, %c5
  %s1 = select i1 %o5, i64 1, i64 0
  %c6 = icmp eq ptr %ti, @_D10TypeInfo_s6__initZ
  %c7 = icmp eq ptr %ti, @_D10TypeInfo_t6__initZ
  %o7 = or i1 %c6, %c7
  %c8 = icmp eq ptr %ti, @_D10TypeInfo_u6__initZ
  %o8 = or i1 %o7, %c8
  %s2 = select i1 %o8, i64 2, i64 %s1
  %c9 = icmp eq ptr %ti, @_D10TypeInfo_i6__initZ
  %c10 = icmp eq ptr %ti, @_D10TypeInfo_k6__initZ
  %o10 = or i1 %c9, %c10
  %c11 = icmp eq ptr %ti, @_D10TypeInfo_w6__initZ
  %o11 = or i1 %o10, %c11
  %c12 = icmp eq ptr %ti, @_D10TypeInfo_f6__initZ
  %o12 = or i1 %o11, %c12
  %s4 = select i1 %o12, i64 4, i64 %s2
  %c13 = icmp eq ptr %ti, @_D10TypeInfo_l6__initZ
  %c14 = icmp eq ptr %ti, @_D10TypeInfo_m6__initZ
  %o14 = or i1 %c13, %c14
  %c15 = icmp eq ptr %ti, @_D10TypeInfo_d6__initZ
  %o15 = or i1 %o14, %c15
  %c16 = icmp eq ptr %ti, @_D10TypeInfo_n6__initZ
  %o16 = or i1 %o15, %c16
  %s8 = select i1 %o16, i64 8, i64 %s4
  %c17 = icmp eq ptr %ti, @_D10TypeInfo_e6__initZ
  %s16 = select i1 %c17, i64 16, i64 %s8
  ret i64 %s16
}

; Bytes of an element of an array of a basic type, or 0.
define i64 @esc.d.size.element(ptr %ti) {
  %c1 = icmp eq ptr %ti, @_D11TypeInfo_Aa6__initZ
  %c2 = icmp eq ptr %ti, @_D12TypeInfo_Aya6__initZ
  %o2 = or i1 %c1, %c2
  %c3 = icmp eq ptr %ti, @_D12TypeInfo_Axa6__initZ
  %o3 = or i1 %o2, %c3
  %c4 = icmp eq ptr %ti, @_D11TypeInfo_Ab6__initZ
  %o4 = or i1 %o3, %c4
  %c5 = icmp eq ptr %ti, @_D11TypeInfo_Ag6__initZ
  %o5 = or i1 %o4, %c5
  %c6 = icmp eq ptr %ti, @_D11TypeInfo_Ah6__initZ
  %o6 = or i1 %o5, %c6
  %c7 = icmp eq ptr %ti, @_D11TypeInfo_Av6__initZ
  %o7 = or i1 %o6, %c7
  %s1 = select i1 %o7, i64 1, i64 0
  %c8 = icmp eq ptr %ti, @_D11TypeInfo_As6__initZ
  %c9 = icmp eq ptr %ti, @_D11TypeInfo_At6__initZ
  %o9 = or i1 %c8, %c9
  %c10 = icmp eq ptr %ti, @_D11TypeInfo_Au6__initZ
  %o10 = or i1 %o9, %c10
  %c11 = icmp eq ptr %ti, @_D12TypeInfo_Ayu6__initZ
  %o11 = or i1 %o10, %c11
  %c12 = icmp eq ptr %ti, @_D12TypeInfo_Axu6__initZ
  %o12 = or i1 %o11, %c12
  %s2 = select i1 %o12, i64 2, i64 %s1
  %c13 = icmp eq ptr %ti, @_D11TypeInfo_Ai6__initZ
  %c14 = icmp eq ptr %ti, @_D11TypeInfo_Ak6__initZ
  %o14 = or i1 %c13, %c14
  %c15 = icmp eq ptr %ti, @_D11TypeInfo_Aw6__initZ
  %o15 = or i1 %o14, %c15
  %c16 = icmp eq ptr %ti, @_D12TypeInfo_Ayw6__initZ
  %o16 = or i1 %o15, %c16
  %c17 = icmp eq ptr %ti, @_D12TypeInfo_Axw6__initZ
  %o17 = or i1 %o16, %c17
  %c18 = icmp eq ptr %ti, @_D11TypeInfo_Af6__initZ
  %o18 = or i1 %o17, %c18
  %s4 = select i1 %o18, i64 4, i64 %s2
  %c19 = icmp eq ptr %ti, @_D11TypeInfo_Al6__initZ
  %c20 = icmp eq ptr %ti, @_D11TypeInfo_Am6__initZ
  %o20 = or i1 %c19, %c20
  %c21 = icmp eq ptr %ti, @_D11TypeInfo_Ad6__initZ
  %o21 = or i1 %o20, %c21
  %s8 = select i1 %o21, i64 8, i64 %s4
  %c22 = icmp eq ptr %ti, @_D11TypeInfo_Ae6__initZ
  %s16 = select i1 %c22, i64 16, i64 %s8
  ret i64 %s16
}

; Bytes of a value of a type; all bits set when it has a destructor.
define i64 @esc.d.size(ptr %ti) {
  %basic = call i64 @esc.d.size.basic(ptr %ti)
  %is.basic = icmp ne i64 %basic, 0
  br i1 %is.basic, label %known, label %look
known:
  ret i64 %basic
look:
  %of.basic = call i64 @esc.d.size.element(ptr %ti)
  %is.known.array = icmp ne i64 %of.basic, 0
  br i1 %is.known.array, label %is.two, label %inside
inside:
  %vtbl = load ptr, ptr %ti
  %below.at = getelementptr i8, ptr %ti, i64 16
  %class = icmp eq ptr %vtbl, @_D14TypeInfo_Class6__vtblZ
  %interface = icmp eq ptr %vtbl, @_D18TypeInfo_Interface6__vtblZ
  %pointer = icmp eq ptr %vtbl, @_D16TypeInfo_Pointer6__vtblZ
  %map = icmp eq ptr %vtbl, @_D25TypeInfo_AssociativeArray6__vtblZ
  %w1 = or i1 %class, %interface
  %w2 = or i1 %w1, %pointer
  %word = or i1 %w2, %map
  br i1 %word, label %is.word, label %not.word
is.word:
  ret i64 8
not.word:
  %array = icmp eq ptr %vtbl, @_D14TypeInfo_Array6__vtblZ
  %delegate = icmp eq ptr %vtbl, @_D17TypeInfo_Delegate6__vtblZ
  %two = or i1 %array, %delegate
  br i1 %two, label %is.two, label %not.two
is.two:
  ret i64 16
not.two:
  %struct = icmp eq ptr %vtbl, @_D15TypeInfo_Struct6__vtblZ
  br i1 %struct, label %is.struct, label %not.struct
is.struct:
  %n.at = getelementptr i8, ptr %ti, i64 32
  %n = load i64, ptr %n.at
  %xdtor.at = getelementptr i8, ptr %ti, i64 88
  %xdtor = load ptr, ptr %xdtor.at
  %plain = icmp eq ptr %xdtor, null
  %n.or = select i1 %plain, i64 %n, i64 -1
  ret i64 %n.or
not.struct:
  %below = load ptr, ptr %below.at
  %below.n = call i64 @esc.d.size(ptr %below)
  %fixed = icmp eq ptr %vtbl, @_D20TypeInfo_StaticArray6__vtblZ
  br i1 %fixed, label %is.fixed, label %not.fixed
is.fixed:
  %count.at = getelementptr i8, ptr %ti, i64 24
  %count = load i64, ptr %count.at
  %r = call i64 @esc.d.size.times(i64 %below.n, i64 %count)
  ret i64 %r
not.fixed:
  %const = icmp eq ptr %vtbl, @_D14TypeInfo_Const6__vtblZ
  %invariant = icmp eq ptr %vtbl, @_D18TypeInfo_Invariant6__vtblZ
  %shared = icmp eq ptr %vtbl, @_D15TypeInfo_Shared6__vtblZ
  %inout = icmp eq ptr %vtbl, @_D14TypeInfo_Inout6__vtblZ
  %enum = icmp eq ptr %vtbl, @_D13TypeInfo_Enum6__vtblZ
  %q1 = or i1 %const, %invariant
  %q2 = or i1 %shared, %inout
  %q3 = or i1 %q1, %q2
  %qualified = or i1 %q3, %enum
  %q.n = select i1 %qualified, i64 %below.n, i64 poison
  ret i64 %q.n
}

define i64 @esc.d.size.times(i64 %n, i64 %count) {
  %never = icmp eq i64 %n, -1
  br i1 %never, label %no, label %yes
no:
  ret i64 -1
yes:
  %r = mul i64 %n, %count
  ret i64 %r
}

; Bytes of the elements of an array, by the TypeInfo of the array.
define i64 @esc.d.size.array(ptr %ti, i64 %count) {
  %of.basic = call i64 @esc.d.size.element(ptr %ti)
  %is.basic = icmp ne i64 %of.basic, 0
  br i1 %is.basic, label %known, label %look
known:
  %b = mul i64 %of.basic, %count
  ret i64 %b
look:
  %vtbl = load ptr, ptr %ti
  %below.at = getelementptr i8, ptr %ti, i64 16
  %array = icmp eq ptr %vtbl, @_D14TypeInfo_Array6__vtblZ
  br i1 %array, label %is.array, label %qualified
is.array:
  %below = load ptr, ptr %below.at
  %n = call i64 @esc.d.size(ptr %below)
  %r = call i64 @esc.d.size.times(i64 %n, i64 %count)
  ret i64 %r
qualified:
  %const = icmp eq ptr %vtbl, @_D14TypeInfo_Const6__vtblZ
  %invariant = icmp eq ptr %vtbl, @_D18TypeInfo_Invariant6__vtblZ
  %shared = icmp eq ptr %vtbl, @_D15TypeInfo_Shared6__vtblZ
  %q1 = or i1 %const, %invariant
  %q2 = or i1 %q1, %shared
  br i1 %q2, label %deeper, label %other
deeper:
  %inner = load ptr, ptr %below.at
  %i = call i64 @esc.d.size.array(ptr %inner, i64 %count)
  ret i64 %i
other:
  ret i64 poison
}

define i64 @esc.d.size.class(ptr %ci) {
  %flags.at = getelementptr i8, ptr %ci, i64 104
  %flags = load i32, ptr %flags.at
  %bad = and i32 %flags, 257
  %dtor.at = getelementptr i8, ptr %ci, i64 88
  %dtor = load ptr, ptr %dtor.at
  %n.at = getelementptr i8, ptr %ci, i64 16
  %n = load i64, ptr %n.at
  %plain = icmp eq i32 %bad, 0
  %none = icmp eq ptr %dtor, null
  %both = and i1 %plain, %none
  %r = select i1 %both, i64 %n, i64 -1
  ret i64 %r
}

; Of a block from the collector: attribute 1 is BlkAttr.FINALIZE.
define i64 @esc.d.size.block(i64 %n, i32 %attributes, ptr %ti) {
  %finalize = and i32 %attributes, 1
  %plain = icmp eq i32 %finalize, 0
  %r = select i1 %plain, i64 %n, i64 -1
  ret i64 %r
}

; Allocation. _d_allocmemory is for the variables of closures. A class object is not initialised: the caller copies the initialiser.
declare noalias align 16 ptr @_d_allocmemory(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="gc_malloc"
declare noalias align 16 ptr @_d_allocmemoryT(ptr nocapture readonly)
        allockind("alloc,zeroed") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size"
declare noalias align 16 ptr @_d_newitemT(ptr nocapture readonly)
        allockind("alloc,zeroed") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size"
declare noalias align 16 ptr @_d_newitemU(ptr nocapture readonly)
        allockind("alloc,uninitialized") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size"
declare noalias align 16 ptr @_d_allocclass(ptr nocapture readonly)
        allockind("alloc,uninitialized") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.class"
declare { i64, ptr } @_d_newarrayT(ptr nocapture readonly, i64)
        allockind("alloc,zeroed") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.array" "escapement.count"="1" "escapement.slice"="1"
        "escapement.align"="16"
declare { i64, ptr } @_d_newarrayU(ptr nocapture readonly, i64)
        allockind("alloc,uninitialized") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.array" "escapement.count"="1" "escapement.slice"="1"
        "escapement.align"="16"
declare noalias align 16 ptr @_d_arrayliteralTX(ptr nocapture readonly, i64)
        allockind("alloc,uninitialized") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.array" "escapement.count"="1"
declare noalias align 16 ptr @gc_malloc(i64, i32, ptr nocapture readonly)
        allockind("alloc,uninitialized") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.block" "escapement.count"="0"
declare noalias align 16 ptr @gc_calloc(i64, i32, ptr nocapture readonly)
        allockind("alloc,zeroed") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.block" "escapement.count"="0"

; Initialisers of the basic types that are not zero, repeated to eight bytes: characters have all bits set (a dchar's upper half
; has none), floating-point numbers are quiet NaNs. 0: another type.
define i64 @esc.d.fill(ptr %ti) {
  %c = icmp eq ptr %ti, @_D10TypeInfo_a6__initZ
  %u = icmp eq ptr %ti, @_D10TypeInfo_u6__initZ
  %ones = or i1 %c, %u
  %s1 = select i1 %ones, i64 -1, i64 0
  %w = icmp eq ptr %ti, @_D10TypeInfo_w6__initZ
  %s2 = select i1 %w, i64 281470681808895, i64 %s1          ; 0x0000FFFF0000FFFF
  %f = icmp eq ptr %ti, @_D10TypeInfo_f6__initZ
  %s3 = select i1 %f, i64 9205357640488583168, i64 %s2      ; 0x7FC000007FC00000
  %d = icmp eq ptr %ti, @_D10TypeInfo_d6__initZ
  %s4 = select i1 %d, i64 9221120237041090560, i64 %s3      ; 0x7FF8000000000000
  ret i64 %s4
}

; The same for the elements of an array.
define i64 @esc.d.fill.array(ptr %ti, i64 %count) {
  %a = icmp eq ptr %ti, @_D11TypeInfo_Aa6__initZ
  %ya = icmp eq ptr %ti, @_D12TypeInfo_Aya6__initZ
  %xa = icmp eq ptr %ti, @_D12TypeInfo_Axa6__initZ
  %u = icmp eq ptr %ti, @_D11TypeInfo_Au6__initZ
  %yu = icmp eq ptr %ti, @_D12TypeInfo_Ayu6__initZ
  %xu = icmp eq ptr %ti, @_D12TypeInfo_Axu6__initZ
  %o1 = or i1 %a, %ya
  %o2 = or i1 %o1, %xa
  %o3 = or i1 %o2, %u
  %o4 = or i1 %o3, %yu
  %ones = or i1 %o4, %xu
  %s1 = select i1 %ones, i64 -1, i64 0
  %w = icmp eq ptr %ti, @_D11TypeInfo_Aw6__initZ
  %yw = icmp eq ptr %ti, @_D12TypeInfo_Ayw6__initZ
  %xw = icmp eq ptr %ti, @_D12TypeInfo_Axw6__initZ
  %o5 = or i1 %w, %yw
  %o6 = or i1 %o5, %xw
  %s2 = select i1 %o6, i64 281470681808895, i64 %s1
  %f = icmp eq ptr %ti, @_D11TypeInfo_Af6__initZ
  %s3 = select i1 %f, i64 9205357640488583168, i64 %s2
  %d = icmp eq ptr %ti, @_D11TypeInfo_Ad6__initZ
  %s4 = select i1 %d, i64 9221120237041090560, i64 %s3
  ret i64 %s4
}

; Filled with an initialiser that is not zero. Those of structs are left out: such objects stay on the heap.
declare noalias align 16 ptr @_d_newitemiT(ptr nocapture readonly)
        allockind("alloc") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size" "escapement.fill"="@esc.d.fill"
declare { i64, ptr } @_d_newarrayiT(ptr nocapture readonly, i64)
        allockind("alloc") "alloc-family"="gc_malloc" "escapement.size"="@esc.d.size.array" "escapement.count"="1" "escapement.slice"="1"
        "escapement.align"="16" "escapement.fill"="@esc.d.fill.array"

; Appending and joining: the elements go to new memory, or to more of the old. Postblits of elements see the new ones only.
define { i64, ptr } @_d_arrayappendT(ptr %ti, ptr %array, { i64, ptr } %more) {
  %u = call ptr @esc.unknown()
  %old.at = getelementptr i8, ptr %array, i64 8
  %old = load ptr, ptr %old.at
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %old, i64 %n, i1 false)
  %new = extractvalue { i64, ptr } %more, 1
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %new, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %old, ptr %new, i64 %n, i1 false)
  store ptr %u, ptr %old.at
  %either = freeze i1 poison
  %p = select i1 %either, ptr %u, ptr %old
  %r = insertvalue { i64, ptr } poison, ptr %p, 1
  ret { i64, ptr } %r
}
define { i64, ptr } @_d_arrayappendcTX(ptr %ti, ptr %array, i64 %count) {
  %u = call ptr @esc.unknown()
  %old.at = getelementptr i8, ptr %array, i64 8
  %old = load ptr, ptr %old.at
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %old, i64 %n, i1 false)
  store ptr %u, ptr %old.at
  %either = freeze i1 poison
  %p = select i1 %either, ptr %u, ptr %old
  %r = insertvalue { i64, ptr } poison, ptr %p, 1
  ret { i64, ptr } %r
}
define { i64, ptr } @_d_arraysetlengthT(ptr %ti, i64 %count, ptr %array) {
  %u = call ptr @esc.unknown()
  %old.at = getelementptr i8, ptr %array, i64 8
  %old = load ptr, ptr %old.at
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %old, i64 %n, i1 false)
  store ptr %u, ptr %old.at
  %either = freeze i1 poison
  %p = select i1 %either, ptr %u, ptr %old
  %r = insertvalue { i64, ptr } poison, ptr %p, 1
  ret { i64, ptr } %r
}
define { i64, ptr } @_d_arraycatT(ptr %ti, { i64, ptr } %a, { i64, ptr } %b) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  %pa = extractvalue { i64, ptr } %a, 1
  %pb = extractvalue { i64, ptr } %b, 1
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %pa, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %pb, i64 %n, i1 false)
  %r = insertvalue { i64, ptr } poison, ptr %u, 1
  ret { i64, ptr } %r
}
define { i64, ptr } @_d_arraycatnTX(ptr %ti, { i64, ptr } %arrays) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  %list = extractvalue { i64, ptr } %arrays, 1
  %at = getelementptr i8, ptr %list, i64 %n
  %p = load ptr, ptr %at
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %p, i64 %n, i1 false)
  %r = insertvalue { i64, ptr } poison, ptr %u, 1
  ret { i64, ptr } %r
}

; Casts give their argument or null.
define ptr @_d_dynamic_cast(ptr %object, ptr %ci) nounwind { ret ptr %object }
define ptr @_d_interface_cast(ptr %interface, ptr %ci) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %interface, i64 %i
  ret ptr %r
}
define i32 @_d_isbaseof2(ptr %ci, ptr %base, ptr %offset) nounwind { ret i32 0 }
define i32 @_d_isbaseof(ptr %ci, ptr %base) nounwind { ret i32 0 }

; Errors: the text of a message is constant, or belongs to the error.
define void @_d_throw_exception(ptr %object) noreturn {
  call void @esc.throw(ptr %object)
  ret void
}
define void @_d_arraybounds({ i64, ptr } %file, i32 %line) noreturn { ret void }
define void @_d_arraybounds_slice({ i64, ptr } %file, i32 %line, i64 %lower, i64 %upper, i64 %length) noreturn { ret void }
define void @_d_arraybounds_index({ i64, ptr } %file, i32 %line, i64 %index, i64 %length) noreturn { ret void }
define void @_d_assert({ i64, ptr } %file, i32 %line) noreturn { ret void }
