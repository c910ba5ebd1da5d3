; What the walks of the peers promote, to which figures are compared (utils/heapify): TinyGo's of 2026 walks into callees, follows
; results and aggregates, and stops at phi and select; LDC's follows these, and asks attributes of callees only.
; RUN: opt -load-pass-plugin=%build/lib/EscapementLab.so -passes='promote-like-tinygo<allocator=GC_malloc>,verify' -S %s -o - | FileCheck %s --check-prefixes=CHECK,TINYGO
; RUN: opt -load-pass-plugin=%build/lib/EscapementLab.so -passes='promote-like-ldc<allocator=GC_malloc>,verify' -S %s -o - | FileCheck %s --check-prefixes=CHECK,LDC
; Where TinyGo makes it, before inlining, an object that a constructor of more than one block returns stays (of one block counts as the
; allocator, in the peer's favour); at Escapement's place the constructor is inlined.
; RUN: opt -load-pass-plugin=%build/lib/EscapementLab.so -passes='default<O2>' -lab-promote=known-tinygo-early -S %s -o - | FileCheck %s --check-prefix=EARLY
; RUN: opt -load-pass-plugin=%build/lib/EscapementLab.so -passes='default<O2>' -lab-promote=known-tinygo -S %s -o - | FileCheck %s --check-prefix=LATE
declare ptr @GC_malloc(i64)
declare void @reads(ptr nocapture)
declare void @keeps(ptr)
@g = global ptr null

define internal i64 @looks(ptr %p) noinline {
  %v = load i64, ptr %p
  ret i64 %v
}
define internal ptr @same(ptr %p) noinline {
  %q = getelementptr i8, ptr %p, i64 8
  ret ptr %q
}
define internal {ptr, i64} @sliced(ptr %p, i64 %n) noinline {
  %a = insertvalue {ptr, i64} poison, ptr %p, 0
  %b = insertvalue {ptr, i64} %a, i64 %n, 1
  ret {ptr, i64} %b
}
define internal void @stores(ptr %p) noinline {
  store ptr %p, ptr @g
  ret void
}
define internal void @again(ptr %p, i1 %c) noinline {
  call void @again(ptr %p, i1 %c)
  ret void
}

; CHECK-LABEL: define i64 @in_callee(
; TINYGO-NOT: call ptr @GC_malloc
; LDC: call ptr @GC_malloc
; CHECK: ret i64
define i64 @in_callee() {
  %p = call ptr @GC_malloc(i64 8)
  %v = call i64 @looks(ptr %p)
  ret i64 %v
}
; CHECK-LABEL: define i64 @result(
; TINYGO-NOT: call ptr @GC_malloc
; LDC: call ptr @GC_malloc
; CHECK: ret i64
define i64 @result() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @same(ptr %p)
  %v = load i64, ptr %q
  ret i64 %v
}
; The result of a call goes on.
; CHECK-LABEL: define ptr @result_returned(
; CHECK: call ptr @GC_malloc
define ptr @result_returned() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @same(ptr %p)
  ret ptr %q
}
; CHECK-LABEL: define i64 @aggregate(
; TINYGO-NOT: call ptr @GC_malloc
; LDC: call ptr @GC_malloc
; CHECK: ret i64
define i64 @aggregate() {
  %p = call ptr @GC_malloc(i64 16)
  %s = call {ptr, i64} @sliced(ptr %p, i64 2)
  %q = extractvalue {ptr, i64} %s, 0
  %n = extractvalue {ptr, i64} %s, 1
  %v = load i64, ptr %q
  %r = add i64 %v, %n
  ret i64 %r
}
; CHECK-LABEL: define ptr @aggregate_returned(
; CHECK: call ptr @GC_malloc
define ptr @aggregate_returned() {
  %p = call ptr @GC_malloc(i64 16)
  %s = call {ptr, i64} @sliced(ptr %p, i64 2)
  %q = extractvalue {ptr, i64} %s, 0
  ret ptr %q
}
; CHECK-LABEL: define void @kept_in_callee(
; CHECK: call ptr @GC_malloc
define void @kept_in_callee() {
  %p = call ptr @GC_malloc(i64 16)
  call void @stores(ptr %p)
  ret void
}
; CHECK-LABEL: define void @recursion(
; CHECK: call ptr @GC_malloc
define void @recursion(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  call void @again(ptr %p, i1 %c)
  ret void
}
; CHECK-LABEL: define void @unknown(
; CHECK: call ptr @GC_malloc
define void @unknown() {
  %p = call ptr @GC_malloc(i64 16)
  call void @keeps(ptr %p)
  ret void
}
; CHECK-LABEL: define i1 @attribute(
; CHECK-NOT: call ptr @GC_malloc
; CHECK: ret i1
define i1 @attribute() {
  %p = call ptr @GC_malloc(i64 16)
  call void @reads(ptr %p)
  %c = icmp eq ptr %p, null
  ret i1 %c
}
; CHECK-LABEL: define i64 @chosen(
; TINYGO: call ptr @GC_malloc
; LDC-NOT: call ptr @GC_malloc
; CHECK: ret i64
define i64 @chosen(i1 %c) {
  %a = alloca i64
  store i64 1, ptr %a
  %p = call ptr @GC_malloc(i64 16)
  %q = select i1 %c, ptr %p, ptr %a
  %v = load i64, ptr %q
  ret i64 %v
}
; CHECK-LABEL: define void @stored(
; CHECK: call ptr @GC_malloc
define void @stored() {
  %a = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %a
  ret void
}

define internal ptr @make(i64 %v) {
  %p = call ptr @GC_malloc(i64 16)
  %c = icmp eq i64 %v, 7
  br i1 %c, label %seven, label %done
seven:
  call void @reads(ptr null)
  br label %done
done:
  store i64 %v, ptr %p
  ret ptr %p
}
; EARLY-LABEL: define {{.*}}@constructed(
; EARLY: call {{.*}}@GC_malloc
; LATE-LABEL: define {{.*}}@constructed(
; LATE-NOT: @GC_malloc
; LATE: ret void
define void @constructed(i64 %v) {
  %p = call ptr @make(i64 %v)
  call void @reads(ptr %p)
  ret void
}
; EARLY-LABEL: define {{.*}}@looked_at(
; EARLY-NOT: @GC_malloc
; EARLY: ret void
define void @looked_at(i64 %v) {
  %p = call ptr @GC_malloc(i64 16)
  store i64 %v, ptr %p
  call void @reads(ptr %p)
  ret void
}
