; What is left of the intrinsics becomes calls of an allocator: Boehm's two, or one that is named for both.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion,lower-gc-malloc<allocator=boehm>,verify' -S %s | FileCheck %s
; RUN: esc-opt -passes='lower-gc-malloc<allocator=my_alloc>,verify' -S %s | FileCheck %s --check-prefix=MY
declare ptr @gc.malloc(i64)
declare ptr @gc.malloc.atomic(i64)
declare void @look(ptr nocapture)
; CHECK-NOT: gc.malloc
; CHECK: alloca [48 x i8]
; CHECK: call ptr @GC_malloc(i64 16)
; CHECK: call ptr @GC_malloc_atomic(i64 32)
; MY-NOT: gc.malloc
; MY-COUNT-3: call ptr @my_alloc
define { ptr, ptr } @f() {
  %p = call ptr @gc.malloc(i64 16)
  %q = call ptr @gc.malloc.atomic(i64 32)
  %r = call ptr @gc.malloc(i64 48)
  call void @look(ptr %r)
  %a = insertvalue { ptr, ptr } undef, ptr %p, 0
  %b = insertvalue { ptr, ptr } %a, ptr %q, 1
  ret { ptr, ptr } %b
}
