; An allocator that the program declares or defines is used as it is; so is the intrinsic's address.
; RUN: %allocates %s
; RUN: esc-opt -passes='lower-gc-malloc<allocator=boehm>,verify' -S %s | FileCheck %s
@table = global [1 x ptr] [ptr @gc.malloc]
declare ptr @gc.malloc(i64)
declare ptr @GC_malloc(i64) nounwind
; CHECK: @table = global [1 x ptr] [ptr @GC_malloc]
; CHECK: declare ptr @GC_malloc(i64) #
; CHECK: call ptr @GC_malloc(i64 %n)
define ptr @f(i64 %n) {
  %p = call ptr @gc.malloc(i64 %n)
  ret ptr %p
}
