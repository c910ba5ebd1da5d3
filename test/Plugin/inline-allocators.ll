; A function that hands out what it allocates is inlined where the caller keeps the object to itself, and nowhere else.
; RUN: opt -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes=inline-allocators -S %s | FileCheck %s
; RUN: esc-opt -passes=inline-allocators,stack-promotion -S %s | FileCheck %s --check-prefix=BOTH
; BEFORE-COUNT-7: call ptr @{{next|sized|maker|loop}}(
; BEFORE-COUNT-4: call {{.*}} @{{product|zero}}(

declare ptr @GC_malloc(i64)
declare ptr @GC_realloc(ptr, i64)
declare i32 @read(ptr nocapture) memory(argmem: read) nounwind
declare void @keep(ptr)
@end = external global ptr

; An iterator: a new object, or the one at the end.
define internal ptr @next(ptr %at, i32 %n) {
  %last = icmp eq i32 %n, 0
  br i1 %last, label %done, label %more
done:
  %e = load ptr, ptr @end
  br label %out
more:
  %p = call ptr @GC_malloc(i64 16)
  store i32 %n, ptr %p
  br label %out
out:
  %r = phi ptr [ %e, %done ], [ %p, %more ]
  ret ptr %r
}

; CHECK-LABEL: define i32 @walks
; CHECK-NOT: @next
; CHECK: call ptr @GC_malloc
; BOTH-LABEL: define i32 @walks
; BOTH: alloca [16 x i8]
; BOTH-NOT: GC_malloc
; BOTH: ret i32
define i32 @walks(ptr %at, i32 %n) {
  %o = call ptr @next(ptr %at, i32 %n)
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

; CHECK-LABEL: define void @keeps
; CHECK: call ptr @next
define void @keeps(ptr %at) {
  %o = call ptr @next(ptr %at, i32 3)
  call void @keep(ptr %o)
  ret void
}

; CHECK-LABEL: define ptr @passes_on
; CHECK: call ptr @next
define ptr @passes_on(ptr %at) {
  %o = call ptr @next(ptr %at, i32 3)
  ret ptr %o
}

; The size is a parameter: only a constant one helps, but that is for the promotion to say.
define internal ptr @sized(i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  ret ptr %p
}
; BOTH-LABEL: define i32 @constant
; BOTH: alloca [24 x i8]
define i32 @constant() {
  %o = call ptr @sized(i64 24)
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

define internal ptr @maker() noinline {
  %p = call ptr @GC_malloc(i64 8)
  ret ptr %p
}
; CHECK-LABEL: define i32 @asked_not_to
; CHECK: call ptr @maker
define i32 @asked_not_to() {
  %o = call ptr @maker()
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

define internal ptr @loop(i32 %n) {
  %p = call ptr @GC_malloc(i64 8)
  %q = call ptr @loop(i32 %n)
  ret ptr %p
}
; CHECK-LABEL: define i32 @recursive
; CHECK: call ptr @loop
define i32 @recursive() {
  %o = call ptr @loop(i32 1)
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

; D's way: a slice is handed out, kept in a variable, and handed to another function of this kind.
declare { i64, ptr } @_d_newarrayU(ptr, i64)
@_D11TypeInfo_Al6__initZ = external global i8
define internal { i64, ptr } @zero() {
  %s = call { i64, ptr } @_d_newarrayU(ptr @_D11TypeInfo_Al6__initZ, i64 4)
  %p = extractvalue { i64, ptr } %s, 1
  store i64 0, ptr %p
  %r = insertvalue { i64, ptr } { i64 4, ptr poison }, ptr %p, 1
  ret { i64, ptr } %r
}
define internal { i64, ptr } @product(ptr %this, { i64, ptr } %by) {
  %s = call { i64, ptr } @_d_newarrayU(ptr @_D11TypeInfo_Al6__initZ, i64 4)
  %p = extractvalue { i64, ptr } %s, 1
  %this.at = getelementptr { i64, ptr }, ptr %this, i32 0, i32 1
  %q = load ptr, ptr %this.at
  %a = load i64, ptr %q
  store i64 %a, ptr %p
  %r = insertvalue { i64, ptr } { i64 4, ptr poison }, ptr %p, 1
  ret { i64, ptr } %r
}
; CHECK-LABEL: define i64 @squares
; CHECK-NOT: @{{zero|product}}
; BOTH-LABEL: define i64 @squares
; BOTH: alloca [32 x i8]
; BOTH-NOT: _d_newarrayU
; BOTH: ret i64
define i64 @squares() {
  %a = alloca { i64, ptr }
  %s = call { i64, ptr } @zero()
  store { i64, ptr } %s, ptr %a
  %t = call { i64, ptr } @product(ptr %a, { i64, ptr } %s)
  %p = extractvalue { i64, ptr } %t, 1
  %v = load i64, ptr %p
  ret i64 %v
}

; What is loaded from the variable again goes on.
; CHECK-LABEL: define void @variable_leaks
; CHECK: call { i64, ptr } @zero
define void @variable_leaks() {
  %a = alloca { i64, ptr }
  %s = call { i64, ptr } @zero()
  store { i64, ptr } %s, ptr %a
  %at = getelementptr { i64, ptr }, ptr %a, i32 0, i32 1
  %p = load ptr, ptr %at
  call void @keep(ptr %p)
  ret void
}

; CHECK-LABEL: define void @variable_is_given
; CHECK: call { i64, ptr } @zero
define void @variable_is_given() {
  %a = alloca { i64, ptr }
  %s = call { i64, ptr } @zero()
  store { i64, ptr } %s, ptr %a
  call void @keep(ptr %a)
  ret void
}
