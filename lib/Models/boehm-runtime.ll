; boehm-runtime.ll: the Boehm-Demers-Weiser collector, libgc 8.2.2: collecting, threads, callbacks, configuration
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: gc.h, gc_mark.h, gc_disclaim.h, gc_gcj.h, gc_pthread_redirects.h and the symbols of libgc.so; LP64. The objects themselves are
; in boehm.ll, whose head says what is left out. Conventions: README.md beside this file.
; Not nounwind: what may collect (it runs finalizers), calls user code, or is a cancellation point.

declare void @esc.keep(ptr)
declare void @esc.thread(ptr)
declare ptr @esc.unknown()

; Calls of a function with its argument, here and now.
define ptr @GC_call_with_alloc_lock(ptr %fn, ptr %arg) {
  %r = call ptr %fn(ptr %arg)
  ret ptr %r
}
define ptr @GC_do_blocking(ptr %fn, ptr %arg) {
  %r = call ptr %fn(ptr %arg)
  ret ptr %r
}
define ptr @GC_call_with_gc_active(ptr %fn, ptr %arg) {
  %r = call ptr %fn(ptr %arg)
  ret ptr %r
}
define ptr @GC_call_with_stack_base(ptr %fn, ptr %arg) {
  %base = call ptr @esc.unknown()
  %r = call ptr %fn(ptr %base, ptr %arg)
  ret ptr %r
}
define i32 @GC_try_to_collect(ptr %fn) {
  %r = call i32 %fn()
  ret i32 %r
}
define void @GC_enumerate_reachable_objects_inner(ptr %fn, ptr %arg) {
  %object = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void %fn(ptr %object, i64 %n, ptr %arg)
  ret void
}

; Collections run finalizers on what already escaped.
define void @GC_gcollect() { ret void }
define void @GC_gcollect_and_unmap() { ret void }
define i32 @GC_collect_a_little() { ret i32 0 }
define void @GC_start_incremental_collection() { ret void }
define i32 @GC_invoke_finalizers() { ret i32 0 }
define void @GC_finalize_all() { ret void }
define void @GC_enable_incremental() { ret void }
define void @GC_init() { ret void }
define void @GC_deinit() { ret void }
define i32 @GC_expand_hp(i64) { ret i32 0 }
define void @GC_generate_random_backtrace() { ret void }

; Functions that the collector keeps and calls later.
define void @GC_set_oom_fn(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_on_heap_resize(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_on_collection_event(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_on_thread_event(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_finalizer_notifier(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_stop_func(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_toggleref_func(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_await_finalize_proc(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_warn_proc(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_abort_func(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_start_callback(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_set_push_other_roots(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_register_has_static_roots_callback(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_register_describe_type_fn(i32 %kind, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define void @GC_register_disclaim_proc(i32 %kind, ptr %fn, i32 %mark) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define i32 @GC_new_proc(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @GC_new_proc_inner(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @GC_new_kind(ptr %list, i64 %descr, i32 %adjust, i32 %clear) nounwind {
  call void @esc.keep(ptr %list)
  ret i32 0
}
define i32 @GC_new_kind_inner(ptr %list, i64 %descr, i32 %adjust, i32 %clear) nounwind {
  call void @esc.keep(ptr %list)
  ret i32 0
}
define void @GC_init_gcj_malloc(i32 %index, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret void
}
define ptr @GC_get_oom_fn() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_on_heap_resize() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_on_collection_event() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_on_thread_event() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_finalizer_notifier() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_stop_func() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_toggleref_func() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_await_finalize_proc() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_warn_proc() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_abort_func() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_start_callback() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_get_push_other_roots() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_generate_random_heap_address() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @GC_generate_random_valid_address() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Threads.
define i32 @GC_pthread_create(ptr %thread, ptr %attr, ptr %fn, ptr %arg) {
  call void @esc.thread(ptr %fn)
  call void @esc.thread(ptr %arg)
  ret i32 0
}
define i32 @GC_pthread_join(i64 %thread, ptr %result) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %result
  ret i32 0
}
define void @GC_pthread_exit(ptr %result) noreturn {
  call void @esc.thread(ptr %result)
  unreachable
}
define i32 @GC_pthread_cancel(i64) { ret i32 0 }
define i32 @GC_pthread_detach(i64) nounwind { ret i32 0 }
define i32 @GC_pthread_sigmask(i32, ptr, ptr) nounwind { ret i32 0 }

; A registered stack: the collector keeps the base that the structure names. An alternative stack is kept, too.
define i32 @GC_register_my_thread(ptr %sb) nounwind {
  %base = load ptr, ptr %sb
  call void @esc.keep(ptr %base)
  ret i32 0
}
define void @GC_set_stackbottom(ptr %thread, ptr %sb) nounwind {
  %base = load ptr, ptr %sb
  call void @esc.keep(ptr %base)
  ret void
}
define i32 @GC_unregister_my_thread() nounwind { ret i32 0 }
define i32 @GC_thread_is_registered() nounwind { ret i32 0 }
define void @GC_allow_register_threads() nounwind { ret void }
define i32 @GC_get_stack_base(ptr %base) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %base
  ret i32 0
}
define ptr @GC_get_my_stackbottom(ptr %base) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %base
  ret ptr %u
}
define void @GC_register_altstack(ptr %stack, i64 %n, ptr %alt, i64 %m) nounwind {
  call void @esc.keep(ptr %stack)
  call void @esc.keep(ptr %alt)
  ret void
}
define void @GC_suspend_thread(i64) nounwind { ret void }
define void @GC_resume_thread(i64) nounwind { ret void }
define i32 @GC_is_thread_suspended(i64) nounwind { ret i32 0 }
define void @GC_stop_world_external() nounwind { ret void }
define void @GC_start_world_external() nounwind { ret void }
define void @GC_start_mark_threads() nounwind { ret void }
define void @GC_set_markers_count(i32) nounwind { ret void }
define i32 @GC_get_parallel() nounwind { ret i32 0 }
define void @GC_set_suspend_signal(i32) nounwind { ret void }
define void @GC_set_thr_restart_signal(i32) nounwind { ret void }
define i32 @GC_get_suspend_signal() nounwind { ret i32 0 }
define i32 @GC_get_thr_restart_signal() nounwind { ret i32 0 }
define void @GC_alloc_lock() nounwind { ret void }
define void @GC_alloc_unlock() nounwind { ret void }
define void @GC_atfork_prepare() nounwind { ret void }
define void @GC_atfork_parent() nounwind { ret void }
define void @GC_atfork_child() nounwind { ret void }
define void @GC_set_handle_fork(i32) nounwind { ret void }

; Dynamic libraries: the name is copied.
define ptr @GC_dlopen(ptr, i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Printing, and the end.
define void @GC_dump() { ret void }
define void @GC_dump_named(ptr) { ret void }
define void @GC_dump_regions() { ret void }
define void @GC_dump_finalization() { ret void }
define void @GC_print_trace(i64) { ret void }
define void @GC_print_trace_inner(i64) { ret void }
define void @GC_print_free_list(i32, i64) { ret void }
define void @GC_abort_on_oom() { ret void }
define void @GC_ignore_warn_proc(ptr, i64) nounwind { ret void }
define void @GC_set_log_fd(i32) nounwind { ret void }

; Descriptors are numbers, or indices of bitmaps that were copied.
define i64 @GC_make_descriptor(ptr, i64) { ret i64 0 }

; Configuration and statistics: numbers, also through pointers.
define void @GC_enable() nounwind { ret void }
define void @GC_disable() nounwind { ret void }
define void @GC_register_displacement(i64) nounwind { ret void }
define void @GC_debug_register_displacement(i64) nounwind { ret void }
define void @GC_init_finalized_malloc() nounwind { ret void }
define void @GC_start_performance_measurement() nounwind { ret void }
define i32 @GC_incremental_protection_needs() nounwind { ret i32 0 }
define i32 @GC_get_all_interior_pointers() nounwind { ret i32 0 }
define i64 @GC_get_allocd_bytes_per_finalizer() nounwind { ret i64 0 }
define i64 @GC_get_bytes_since_gc() nounwind { ret i64 0 }
define i64 @GC_get_debug_header_size() nounwind { ret i64 0 }
define i32 @GC_get_disable_automatic_collection() nounwind { ret i32 0 }
define i32 @GC_get_dont_expand() nounwind { ret i32 0 }
define i32 @GC_get_dont_precollect() nounwind { ret i32 0 }
define i64 @GC_get_expl_freed_bytes_since_gc() nounwind { ret i64 0 }
define i32 @GC_get_finalize_on_demand() nounwind { ret i32 0 }
define i32 @GC_get_find_leak() nounwind { ret i32 0 }
define i32 @GC_get_force_unmap_on_gcollect() nounwind { ret i32 0 }
define i64 @GC_get_free_bytes() nounwind { ret i64 0 }
define i64 @GC_get_free_space_divisor() nounwind { ret i64 0 }
define i32 @GC_get_full_freq() nounwind { ret i32 0 }
define i64 @GC_get_full_gc_total_time() nounwind { ret i64 0 }
define i64 @GC_get_gc_no() nounwind { ret i64 0 }
define i64 @GC_get_heap_size() nounwind { ret i64 0 }
define void @GC_get_heap_usage_safe(ptr, ptr, ptr, ptr, ptr) nounwind { ret void }
define i32 @GC_get_java_finalization() nounwind { ret i32 0 }
define i32 @GC_get_manual_vdb_allowed() nounwind { ret i32 0 }
define i32 @GC_get_max_prior_attempts() nounwind { ret i32 0 }
define i64 @GC_get_max_retries() nounwind { ret i64 0 }
define i64 @GC_get_memory_use() nounwind { ret i64 0 }
define i64 @GC_get_min_bytes_allocd() nounwind { ret i64 0 }
define i32 @GC_get_no_dls() nounwind { ret i32 0 }
define i64 @GC_get_non_gc_bytes() nounwind { ret i64 0 }
define i64 @GC_get_obtained_from_os_bytes() nounwind { ret i64 0 }
define i32 @GC_get_pages_executable() nounwind { ret i32 0 }
define i64 @GC_get_prof_stats(ptr, i64) nounwind { ret i64 0 }
define i64 @GC_get_prof_stats_unsafe(ptr, i64) nounwind { ret i64 0 }
define i32 @GC_get_rate() nounwind { ret i32 0 }
define i64 @GC_get_size_map_at(i32) nounwind { ret i64 0 }
define i64 @GC_get_time_limit() nounwind { ret i64 0 }
define i64 @GC_get_total_bytes() nounwind { ret i64 0 }
define i64 @GC_get_unmapped_bytes() nounwind { ret i64 0 }
define i32 @GC_get_version() nounwind { ret i32 0 }
define i32 @GC_is_disabled() nounwind { ret i32 0 }
define i32 @GC_is_incremental_mode() nounwind { ret i32 0 }
define i32 @GC_is_init_called() nounwind { ret i32 0 }
define void @GC_set_all_interior_pointers(i32) nounwind { ret void }
define void @GC_set_allocd_bytes_per_finalizer(i64) nounwind { ret void }
define void @GC_set_disable_automatic_collection(i32) nounwind { ret void }
define void @GC_set_dont_expand(i32) nounwind { ret void }
define void @GC_set_dont_precollect(i32) nounwind { ret void }
define void @GC_set_finalize_on_demand(i32) nounwind { ret void }
define void @GC_set_find_leak(i32) nounwind { ret void }
define void @GC_set_force_unmap_on_gcollect(i32) nounwind { ret void }
define void @GC_set_free_space_divisor(i64) nounwind { ret void }
define void @GC_set_full_freq(i32) nounwind { ret void }
define void @GC_set_java_finalization(i32) nounwind { ret void }
define void @GC_set_manual_vdb_allowed(i32) nounwind { ret void }
define void @GC_set_max_heap_size(i64) nounwind { ret void }
define void @GC_set_max_prior_attempts(i32) nounwind { ret void }
define void @GC_set_max_retries(i64) nounwind { ret void }
define void @GC_set_min_bytes_allocd(i64) nounwind { ret void }
define void @GC_set_no_dls(i32) nounwind { ret void }
define void @GC_set_non_gc_bytes(i64) nounwind { ret void }
define void @GC_set_pages_executable(i32) nounwind { ret void }
define void @GC_set_rate(i32) nounwind { ret void }
define void @GC_set_time_limit(i64) nounwind { ret void }
define i32 @GC_should_invoke_finalizers() nounwind { ret i32 0 }
