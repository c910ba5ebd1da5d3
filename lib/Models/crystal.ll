; crystal.ll: the Crystal 1.6 runtime, where it is not in the module
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: src/gc/boehm.cr, src/gc.cr of Crystal 1.6. The compiler emits the whole program, so that these are bodies, which call GC_malloc
; and are inlined; the model is for modules that only declare them. Finalizers (`finalize`) are registered by
; GC_register_finalizer_ignore_self, weak references by GC_general_register_disappearing_link: boehm.ll. Exceptions are objects that
; __crystal_raise is given. Each fiber has a stack of 8 MiB, which the runtime pushes as roots.

declare noalias align 16 ptr @__crystal_malloc(i32) allockind("alloc,zeroed") allocsize(0) "alloc-family"="__crystal_malloc"
declare noalias align 16 ptr @__crystal_malloc64(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="__crystal_malloc"
declare noalias align 16 ptr @__crystal_malloc_atomic(i32) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="__crystal_malloc"
declare noalias align 16 ptr @__crystal_malloc_atomic64(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="__crystal_malloc"
declare noalias align 16 ptr @__crystal_realloc(ptr allocptr, i32) allockind("realloc") allocsize(1) "alloc-family"="__crystal_malloc"
declare noalias align 16 ptr @__crystal_realloc64(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="__crystal_malloc"
declare void @esc.throw(ptr)
define void @__crystal_raise(ptr %exception) noreturn {
  call void @esc.throw(ptr %exception)
  ret void
}
