; intrinsics.ll: the project's own allocation intrinsics
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: the design of Escapement. A front end emits them; the pass lower-gc-malloc turns what is left into calls of a real allocator.
; gc.malloc zeroes; gc.malloc.atomic makes an object that holds no pointers, and does not zero. Both promise an alignment of 16.
; Not nounwind and not nonnull: the allocator behind them may throw, run finalizers, or return null.

declare noalias align 16 ptr @gc.malloc(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="gc.malloc"
declare noalias align 16 ptr @gc.malloc.atomic(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="gc.malloc"
