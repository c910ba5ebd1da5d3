; A function that hands out what it allocates is inlined where the caller keeps the object to itself, and nowhere else.
; RUN: opt -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes=inline-allocators -S %s | FileCheck %s
; RUN: esc-opt -passes=inline-allocators,stack-promotion -S %s | FileCheck %s --check-prefix=BOTH
; BEFORE-COUNT-7: call ptr @{{next|sized|maker|loop}}(

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
