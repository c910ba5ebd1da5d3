; boehm.ll: the Boehm-Demers-Weiser collector, libgc 8.2.2
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: gc.h, gc_typed.h, gc_gcj.h, gc_disclaim.h, gc_mark.h, gc_backptr.h, gc_inline.h, gc_pthread_redirects.h, javaxfc.h, and the
; symbols of libgc.so. LP64: GC_word and GC_descr are i64. Conventions: README.md beside this file.
;
; Allocation. GC_GRANULE_BYTES is 16 where a pointer has eight bytes, so every object is aligned to 16. Objects are cleared, except the
; atomic (pointer-free) ones. Nothing here is nonnull. What allocates or collects is not nounwind: it may run finalizers, the function
; for lack of memory (GC_set_oom_fn) and warning functions, all user code, which reaches only what already escaped.
;
; Objects as heap objects. Whoever asks the collector about an object (GC_base, GC_size, GC_is_heap_ptr, mark bits, finalizers, links,
; ranges of roots) expects a heap object: such arguments are kept. Checks that pass for any address outside the heap keep nothing.
; The collector itself reads type descriptors and finalizer closures of objects while it marks, even of dead ones that a conservative
; root still finds, so these are kept for ever.
;
; Memory of the collector that is handed out as a list, of a kind registered by the program, or never collected is never promoted.
;
; Left out, and so unknown: the interface for mark procedures (GC_mark_and_push, GC_push_*, GC_clear_stack), GC_set_time_limit_tv and
; its getter (a structure by value), C++ placement forms of gc_cpp.h (inline functions around GC_malloc, the reader sees their bodies),
; cord.h and ec.h, and the macro GC_reachable_here, which is inline assembly and no function. Windows names are left out too.

declare void @esc.keep(ptr)
declare void @esc.finalizer(ptr)
declare ptr @esc.unknown()

; Allocation.
declare noalias align 16 ptr @GC_malloc(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_ignore_off_page(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_stubborn(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_atomic(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_atomic_ignore_off_page(i64)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_memalign(i64 allocalign, i64)
        allockind("alloc,zeroed,aligned") allocsize(1) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_explicitly_typed(i64, i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_malloc_explicitly_typed_ignore_off_page(i64, i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc"
declare noalias align 16 ptr @GC_calloc_explicitly_typed(i64, i64, i64)
        allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="GC_malloc"
define i32 @GC_posix_memalign(ptr %out, i64 %align, i64 %n) {
  %m = call ptr @GC_memalign(i64 %align, i64 %n)
  store ptr %m, ptr %out
  ret i32 0
}

; Not collected: manual memory that the collector scans.
declare noalias align 16 ptr @GC_malloc_uncollectable(i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_malloc_atomic_uncollectable(i64)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"

; Of a kind: kinds may be the program's own, with mark procedures and disclaim procedures that run when the object dies. GC_malloc_kind
; clears what its kind says, so its contents are unknown.
declare noalias align 16 ptr @GC_malloc_kind(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_malloc_kind_global(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_generic_malloc(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_generic_malloc_ignore_off_page(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_generic_malloc_uncollectable(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_generic_or_special_malloc(i64, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_malloc" "escapement.promote"="never"

; Lists of objects, linked through their first word.
define ptr @GC_malloc_many(i64) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_new_free_list() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_new_free_list_inner() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define void @GC_generic_malloc_many(i64 %n, i32 %kind, ptr %out) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %out
  ret void
}

; Copies of strings: pointer-free objects of a size unknown here, already filled when they appear, which a stack slot would not be.
; Their argument is read only, and holds characters.
declare noalias align 16 ptr @GC_strdup(ptr nocapture readonly)
        allockind("alloc") "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_strndup(ptr nocapture readonly, i64)
        allockind("alloc") "alloc-family"="GC_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_wcsdup(ptr nocapture readonly)
        allockind("alloc") "alloc-family"="GC_malloc" "escapement.promote"="never"

; The collector stores the vtable (the descriptor lies in it) in the first word, and reads it whenever it marks the object. A body says
; so: the object is not merely zero.
define ptr @GC_gcj_malloc(i64 %n, ptr %vtable) {
  %p = call ptr @GC_malloc(i64 %n)
  store ptr %vtable, ptr %p
  call void @esc.keep(ptr %vtable)
  ret ptr %p
}
define ptr @GC_gcj_malloc_ignore_off_page(i64 %n, ptr %vtable) {
  %p = call ptr @GC_malloc(i64 %n)
  store ptr %vtable, ptr %p
  call void @esc.keep(ptr %vtable)
  ret ptr %p
}

; An object with a finalizer closure, whose address is hidden in its first word. The collector runs the closure.
define ptr @GC_finalized_malloc(i64 %n, ptr %closure) {
  %p = call ptr @GC_malloc(i64 %n)
  call void @esc.finalizer(ptr %p)
  call void @esc.keep(ptr %closure)
  ret ptr %p
}

; Growing and freeing. GC_free and GC_realloc want the base of a heap object.
declare noalias align 16 ptr @GC_realloc(ptr allocptr, i64) allockind("realloc") allocsize(1) "alloc-family"="GC_malloc" "escapement.resize" "escapement.owner"="GC_base"
declare void @GC_free(ptr allocptr) nounwind allockind("free") "alloc-family"="GC_malloc" "escapement.owner"="GC_base"

; Debugging forms: the object lies behind a header of 32 bytes, which keeps the file name. Objects of the two families must not be mixed.
; The replacement forms fill in a dummy file and line.
declare noalias align 16 ptr @GC_debug_malloc(i64, ptr, i32)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_ignore_off_page(i64, ptr, i32)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_stubborn(i64, ptr, i32)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_atomic(i64, ptr, i32)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_atomic_ignore_off_page(i64, ptr, i32)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_replacement(i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_malloc_uncollectable(i64, ptr, i32)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_debug_malloc_atomic_uncollectable(i64, ptr, i32)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_debug_generic_or_special_malloc(i64, i32, ptr, i32)
        allockind("alloc") allocsize(0) "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_debug_strdup(ptr nocapture readonly, ptr, i32)
        allockind("alloc") "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_debug_strndup(ptr nocapture readonly, i64, ptr, i32)
        allockind("alloc") "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
declare noalias align 16 ptr @GC_debug_wcsdup(ptr nocapture readonly, ptr, i32)
        allockind("alloc") "alloc-family"="GC_debug_malloc" "escapement.promote"="never"
define ptr @GC_debug_gcj_malloc(i64 %n, ptr %vtable, ptr %file, i32 %line) {
  call void @esc.keep(ptr %file)
  %p = call ptr @GC_debug_malloc(i64 %n, ptr %file, i32 %line)
  store ptr %vtable, ptr %p
  call void @esc.keep(ptr %vtable)
  ret ptr %p
}
declare noalias align 16 ptr @GC_debug_realloc(ptr allocptr, i64, ptr, i32)
        allockind("realloc") allocsize(1) "alloc-family"="GC_debug_malloc"
declare noalias align 16 ptr @GC_debug_realloc_replacement(ptr allocptr, i64)
        allockind("realloc") allocsize(1) "alloc-family"="GC_debug_malloc"
declare void @GC_debug_free(ptr allocptr) nounwind allockind("free") "alloc-family"="GC_debug_malloc"

; Finalizers: the collector keeps the object, the function and its data; the previous ones come back.
define void @GC_register_finalizer(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_register_finalizer_ignore_self(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_register_finalizer_no_order(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_register_finalizer_unreachable(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_debug_register_finalizer(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_debug_register_finalizer_ignore_self(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_debug_register_finalizer_no_order(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}
define void @GC_debug_register_finalizer_unreachable(ptr %object, ptr %fn, ptr %data, ptr %oldfn, ptr %olddata) {
  call void @esc.finalizer(ptr %object)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %data)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %oldfn
  store ptr %u, ptr %olddata
  ret void
}

; Toggle references keep the object until the callback drops it.
define i32 @GC_toggleref_add(ptr %object, i32 %strong) {
  call void @esc.finalizer(ptr %object)
  ret i32 0
}

; Disappearing links: the collector clears the link when the object dies, so both live in the heap. The first form finds the object that
; contains the link.
define i32 @GC_register_disappearing_link(ptr %link) {
  call void @esc.finalizer(ptr %link)
  ret i32 0
}
define i32 @GC_general_register_disappearing_link(ptr %link, ptr %object) {
  call void @esc.keep(ptr %link)
  call void @esc.finalizer(ptr %object)
  ret i32 0
}
define i32 @GC_register_long_link(ptr %link, ptr %object) {
  call void @esc.keep(ptr %link)
  call void @esc.finalizer(ptr %object)
  ret i32 0
}
define i32 @GC_move_disappearing_link(ptr %link, ptr %new) {
  call void @esc.keep(ptr %link)
  call void @esc.keep(ptr %new)
  ret i32 0
}
define i32 @GC_move_long_link(ptr %link, ptr %new) {
  call void @esc.keep(ptr %link)
  call void @esc.keep(ptr %new)
  ret i32 0
}
define i32 @GC_unregister_disappearing_link(ptr %link) {
  call void @esc.keep(ptr %link)
  ret i32 0
}
define i32 @GC_unregister_long_link(ptr %link) {
  call void @esc.keep(ptr %link)
  ret i32 0
}

; Questions about an object as a heap object.
define ptr @GC_base(ptr %p) {
  call void @esc.keep(ptr %p)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define i64 @GC_size(ptr %p) {
  call void @esc.keep(ptr %p)
  ret i64 0
}
define i32 @GC_is_heap_ptr(ptr %p) {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @GC_is_marked(ptr %p) {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define void @GC_clear_mark_bit(ptr %p) {
  call void @esc.keep(ptr %p)
  ret void
}
define void @GC_set_mark_bit(ptr %p) {
  call void @esc.keep(ptr %p)
  ret void
}
define void @GC_print_backtrace(ptr %p) {
  call void @esc.keep(ptr %p)
  ret void
}
define i32 @GC_get_kind_and_size(ptr %p, ptr %size) {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @GC_get_back_ptr_info(ptr %p, ptr %base, ptr %offset) {
  call void @esc.keep(ptr %p)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %base
  ret i32 0
}

; Pointer checks: they return an argument, and pass for addresses outside the heap. GC_same_obj passes when both arguments lie in one
; object, wherever that is.
define ptr @GC_same_obj(ptr %p, ptr %q) { ret ptr %p }
define ptr @GC_is_visible(ptr %p) { ret ptr %p }
define ptr @GC_is_valid_displacement(ptr %p) { ret ptr %p }
define ptr @GC_pre_incr(ptr %pp, i64 %n) {
  %old = load ptr, ptr %pp
  %new = getelementptr i8, ptr %old, i64 %n
  store ptr %new, ptr %pp
  ret ptr %new
}
define ptr @GC_post_incr(ptr %pp, i64 %n) {
  %old = load ptr, ptr %pp
  %new = getelementptr i8, ptr %old, i64 %n
  store ptr %new, ptr %pp
  ret ptr %old
}

; Write barriers. The plain forms mark the page of any address dirty. The debugging ones look for the base of the object and abort when
; there is none.
define void @GC_end_stubborn_change(ptr) nounwind { ret void }
define void @GC_change_stubborn(ptr) nounwind { ret void }
define void @GC_debug_change_stubborn(ptr) nounwind { ret void }
define void @GC_ptr_store_and_dirty(ptr %p, ptr %q) nounwind {
  store ptr %q, ptr %p
  ret void
}
define void @GC_debug_end_stubborn_change(ptr %p) {
  call void @esc.keep(ptr %p)
  ret void
}
define void @GC_debug_ptr_store_and_dirty(ptr %p, ptr %q) {
  store ptr %q, ptr %p
  call void @esc.keep(ptr %p)
  ret void
}

; GC_reachable_here of compilers without inline assembly: the address is stored in a word that nobody follows.
define void @GC_noop1(i64) nounwind { ret void }

; Roots: ranges of addresses that stay registered.
define void @GC_add_roots(ptr %low, ptr %high) nounwind {
  call void @esc.keep(ptr %low)
  call void @esc.keep(ptr %high)
  ret void
}
define void @GC_exclude_static_roots(ptr %low, ptr %high) nounwind {
  call void @esc.keep(ptr %low)
  call void @esc.keep(ptr %high)
  ret void
}
define void @GC_remove_roots(ptr %low, ptr %high) nounwind {
  call void @esc.keep(ptr %low)
  call void @esc.keep(ptr %high)
  ret void
}
define void @GC_clear_roots() nounwind { ret void }
define void @GC_clear_exclusion_table() nounwind { ret void }
define i32 @GC_is_tmp_root(ptr) nounwind { ret i32 0 }
