; Nobody learns the address of a parameter that is kept only where nobody reads when the call is over: LLVM then forwards
; a store past an unknown call. LLVM itself stops at the store into the array.
; RUN: opt -passes='function-attrs,function(gvn)' -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes='escape-summaries,verify,function(gvn)' -S %s | FileCheck %s --check-prefixes=CHECK,LLVM%llvm_version
declare void @unknown()
declare i32 @promises(ptr nocapture)

; LLVM22: define internal i32 @kept_inside(ptr captures(none) %p, i64 %i)
; LLVM19: define internal i32 @kept_inside(ptr nocapture %p, i64 %i)
define internal i32 @kept_inside(ptr %p, i64 %i) {
  %slots = alloca [2 x ptr]
  %at = getelementptr [2 x ptr], ptr %slots, i64 0, i64 %i
  store ptr %p, ptr %at
  %q = load ptr, ptr %slots
  %v = load i32, ptr %q
  ret i32 %v
}

; BEFORE-LABEL: define i32 @profits(
; BEFORE: load i32, ptr %x
; CHECK-LABEL: define i32 @profits(
; CHECK-NOT: load i32, ptr %x
; CHECK: ret i32 7
define i32 @profits(i64 %i) {
  %x = alloca i32
  store i32 1, ptr %x
  %v = call i32 @kept_inside(ptr %x, i64 %i)
  store i32 7, ptr %x
  call void @unknown()
  %r = load i32, ptr %x
  ret i32 %r
}

; Through itself, through memory, through a function that promises, through a known function pointer.
; LLVM22: define i32 @recursive(ptr captures(none) %p, i32 %n)
; LLVM19: define i32 @recursive(ptr nocapture %p, i32 %n)
define i32 @recursive(ptr %p, i32 %n) {
entry:
  %slot = alloca ptr
  store ptr %p, ptr %slot
  %q = load ptr, ptr %slot
  %c = icmp eq i32 %n, 0
  br i1 %c, label %stop, label %go
stop:
  %v = call i32 @promises(ptr %q)
  ret i32 %v
go:
  %m = sub i32 %n, 1
  %r = call i32 @recursive(ptr %q, i32 %m)
  ret i32 %r
}

@table = internal constant [1 x ptr] [ptr @recursive]
; LLVM22: define i32 @by_table(ptr captures(none) %p)
; LLVM19: define i32 @by_table(ptr nocapture %p)
define i32 @by_table(ptr %p) {
  %f = load ptr, ptr @table
  %r = call i32 %f(ptr %p, i32 3)
  ret i32 %r
}

; LLVM 22 has a word for the rest.
; LLVM22: define ptr @given_back(ptr returned captures(ret: address, provenance) %p)
; LLVM19: define ptr @given_back(ptr returned %p)
define ptr @given_back(ptr %p) {
  ret ptr %p
}
; LLVM22: define i1 @is_null(ptr captures(address_is_null) %p)
; LLVM19: define i1 @is_null(ptr %p)
define i1 @is_null(ptr %p) {
  %c = icmp eq ptr %p, null
  ret i1 %c
}
; LLVM22: define i1 @is_same(ptr captures(address) %p, ptr captures(address) %q)
; LLVM19: define i1 @is_same(ptr %p, ptr %q)
define i1 @is_same(ptr %p, ptr %q) {
  %c = icmp eq ptr %p, %q
  ret i1 %c
}
; What is known by the looks of a callee's parameter is known of the caller's.
; LLVM22: define i1 @asks(ptr captures(address_is_null) %p)
define i1 @asks(ptr %p) {
  %c = call i1 @is_null(ptr %p)
  ret i1 %c
}
; What stands there already stays, if it is stronger.
; LLVM22: define i1 @said(ptr captures(none) %p)
; LLVM19: define i1 @said(ptr nocapture %p)
define i1 @said(ptr nocapture %p) {
  %c = icmp eq ptr %p, null
  ret i1 %c
}
