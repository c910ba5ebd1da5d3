; pthread.ll: POSIX threads, semaphores and C11 threads.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 pthread.h, semaphore.h, threads.h; POSIX.1-2017; the C standard. LP64; pthread_t and thrd_t are i64.
; Conventions: README.md beside this file.
; Mutexes, conditions, locks, barriers, semaphores and once flags may live on the stack: these functions keep no address of one beyond
; the call, and another thread can only use one that has escaped to it by other means.
; What is handed to a thread (esc.thread) outlives every frame as far as anybody here can tell, even where a join follows.
; Not nounwind: cancellation points (they unwind the thread) and what calls user code.
; Left out: pthread_getattr_np's family where it fills in pointers other than the stack address, pthread_mutexattr_*_np of old glibc.

declare void @esc.keep(ptr)
declare void @esc.thread(ptr)
declare ptr @esc.unknown()

; The argument and the start routine go to the new thread. The thread number is no pointer that a program may follow.
define i32 @pthread_create(ptr %thread, ptr %attr, ptr %fn, ptr %arg) {
  call void @esc.thread(ptr %fn)
  call void @esc.thread(ptr %arg)
  ret i32 0
}
define i32 @thrd_create(ptr %thread, ptr %fn, ptr %arg) {
  call void @esc.thread(ptr %fn)
  call void @esc.thread(ptr %arg)
  ret i32 0
}

; The result of a thread goes to whoever joins it; what a join stores is unknown.
define void @pthread_exit(ptr %result) noreturn {
  call void @esc.thread(ptr %result)
  unreachable
}
define i32 @pthread_join(i64 %thread, ptr %result) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %result
  ret i32 0
}
define i32 @pthread_tryjoin_np(i64 %thread, ptr %result) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %result
  ret i32 0
}
define i32 @pthread_timedjoin_np(i64 %thread, ptr %result, ptr %time) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %result
  ret i32 0
}
define i32 @pthread_clockjoin_np(i64 %thread, ptr %result, i32 %clock, ptr %time) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %result
  ret i32 0
}
define void @thrd_exit(i32) noreturn { unreachable }
define i32 @thrd_join(i64, ptr) { ret i32 0 }

; Thread-specific values are kept, in C11 too; so are destructors and fork handlers.
define i32 @pthread_setspecific(i32 %key, ptr %value) nounwind {
  call void @esc.keep(ptr %value)
  ret i32 0
}
define ptr @pthread_getspecific(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @pthread_key_create(ptr %key, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @tss_create(ptr %key, ptr %fn) {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @tss_set(i32 %key, ptr %value) {
  call void @esc.keep(ptr %value)
  ret i32 0
}
define ptr @tss_get(i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @pthread_key_delete(i32) nounwind { ret i32 0 }
define void @tss_delete(i32) { ret void }
define i32 @pthread_atfork(ptr %prepare, ptr %parent, ptr %child) nounwind {
  call void @esc.keep(ptr %prepare)
  call void @esc.keep(ptr %parent)
  call void @esc.keep(ptr %child)
  ret i32 0
}
define i32 @__register_atfork(ptr %prepare, ptr %parent, ptr %child, ptr %dso) nounwind {
  call void @esc.keep(ptr %prepare)
  call void @esc.keep(ptr %parent)
  call void @esc.keep(ptr %child)
  ret i32 0
}

; Once: the function is called here and now.
define i32 @pthread_once(ptr %flag, ptr %fn) {
  call void %fn()
  ret i32 0
}
define void @call_once(ptr %flag, ptr %fn) {
  call void %fn()
  ret void
}

; Cleanup handlers: the buffer is linked into the thread until it is popped or run; it is kept, which covers the handler's argument.
define void @_pthread_cleanup_push(ptr %buffer, ptr %fn, ptr %arg) nounwind {
  call void @esc.keep(ptr %buffer)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %arg)
  ret void
}
define void @_pthread_cleanup_push_defer(ptr %buffer, ptr %fn, ptr %arg) nounwind {
  call void @esc.keep(ptr %buffer)
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %arg)
  ret void
}
define void @_pthread_cleanup_pop(ptr, i32) { ret void }
define void @_pthread_cleanup_pop_restore(ptr, i32) { ret void }
define void @__pthread_register_cancel(ptr %buffer) {
  call void @esc.keep(ptr %buffer)
  ret void
}
define void @__pthread_register_cancel_defer(ptr %buffer) {
  call void @esc.keep(ptr %buffer)
  ret void
}
define void @__pthread_unregister_cancel(ptr) { ret void }
define void @__pthread_unregister_cancel_restore(ptr) { ret void }
define void @__pthread_unwind_next(ptr) noreturn { unreachable }

; A stack given to a thread, and asked for again.
define i32 @pthread_attr_setstack(ptr %attr, ptr %p, i64 %size) nounwind {
  call void @esc.thread(ptr %p)
  ret i32 0
}
define i32 @pthread_attr_setstackaddr(ptr %attr, ptr %p) nounwind {
  call void @esc.thread(ptr %p)
  ret i32 0
}
define i32 @pthread_attr_getstack(ptr %attr, ptr %p, ptr %size) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %p
  ret i32 0
}
define i32 @pthread_attr_getstackaddr(ptr %attr, ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %p
  ret i32 0
}

; Waiting: cancellation points.
define i32 @pthread_cond_wait(ptr, ptr) { ret i32 0 }
define i32 @pthread_cond_timedwait(ptr, ptr, ptr) { ret i32 0 }
define i32 @pthread_cond_clockwait(ptr, ptr, i32, ptr) { ret i32 0 }
define i32 @sem_wait(ptr) { ret i32 0 }
define i32 @sem_timedwait(ptr, ptr) { ret i32 0 }
define i32 @sem_clockwait(ptr, i32, ptr) { ret i32 0 }
define void @pthread_testcancel() { ret void }
define i32 @pthread_cancel(i64) { ret i32 0 }
define i32 @pthread_setcancelstate(i32, ptr) { ret i32 0 }
define i32 @pthread_setcanceltype(i32, ptr) { ret i32 0 }
define i32 @cnd_wait(ptr, ptr) { ret i32 0 }
define i32 @cnd_timedwait(ptr, ptr, ptr) { ret i32 0 }
define i32 @thrd_sleep(ptr, ptr) { ret i32 0 }
define i32 @mtx_lock(ptr) { ret i32 0 }
define i32 @mtx_timedlock(ptr, ptr) { ret i32 0 }

; Locks and signals.
define i32 @pthread_mutex_init(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_trylock(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_lock(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_timedlock(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_clocklock(ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_unlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_getprioceiling(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_setprioceiling(ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutex_consistent(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_init(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_getpshared(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_setpshared(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_gettype(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_settype(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_getprotocol(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_setprotocol(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_getprioceiling(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_setprioceiling(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_getrobust(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_mutexattr_setrobust(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_rwlock_init(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_rdlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_tryrdlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_timedrdlock(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_clockrdlock(ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_wrlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_trywrlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_timedwrlock(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_clockwrlock(ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlock_unlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_init(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_getpshared(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_setpshared(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_getkind_np(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_rwlockattr_setkind_np(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_cond_init(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_cond_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_cond_signal(ptr) nounwind { ret i32 0 }
define i32 @pthread_cond_broadcast(ptr) nounwind { ret i32 0 }
define i32 @pthread_condattr_init(ptr) nounwind { ret i32 0 }
define i32 @pthread_condattr_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_condattr_getpshared(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_condattr_setpshared(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_condattr_getclock(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_condattr_setclock(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_spin_init(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_spin_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_spin_lock(ptr) nounwind { ret i32 0 }
define i32 @pthread_spin_trylock(ptr) nounwind { ret i32 0 }
define i32 @pthread_spin_unlock(ptr) nounwind { ret i32 0 }
define i32 @pthread_barrier_init(ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_barrier_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_barrier_wait(ptr) nounwind { ret i32 0 }
define i32 @pthread_barrierattr_init(ptr) nounwind { ret i32 0 }
define i32 @pthread_barrierattr_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_barrierattr_getpshared(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_barrierattr_setpshared(ptr, i32) nounwind { ret i32 0 }
define i32 @mtx_init(ptr, i32) { ret i32 0 }
define i32 @mtx_trylock(ptr) { ret i32 0 }
define i32 @mtx_unlock(ptr) { ret i32 0 }
define void @mtx_destroy(ptr) { ret void }
define i32 @cnd_init(ptr) { ret i32 0 }
define i32 @cnd_signal(ptr) { ret i32 0 }
define i32 @cnd_broadcast(ptr) { ret i32 0 }
define void @cnd_destroy(ptr) { ret void }
define i32 @sem_init(ptr, i32, i32) nounwind { ret i32 0 }
define i32 @sem_destroy(ptr) nounwind { ret i32 0 }
define i32 @sem_close(ptr) nounwind { ret i32 0 }
define i32 @sem_unlink(ptr) nounwind { ret i32 0 }
define i32 @sem_trywait(ptr) nounwind { ret i32 0 }
define i32 @sem_post(ptr) nounwind { ret i32 0 }
define i32 @sem_getvalue(ptr, ptr) nounwind { ret i32 0 }
define ptr @sem_open(ptr, i32, ...) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Attributes and numbers.
define i32 @pthread_detach(i64) nounwind { ret i32 0 }
define i64 @pthread_self() nounwind { ret i64 0 }
define i32 @pthread_equal(i64, i64) nounwind { ret i32 0 }
define i32 @pthread_attr_init(ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_destroy(ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_getdetachstate(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setdetachstate(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_attr_getguardsize(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setguardsize(ptr, i64) nounwind { ret i32 0 }
define i32 @pthread_attr_getschedparam(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setschedparam(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_getschedpolicy(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setschedpolicy(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_attr_getinheritsched(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setinheritsched(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_attr_getscope(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setscope(ptr, i32) nounwind { ret i32 0 }
define i32 @pthread_attr_getstacksize(ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_setstacksize(ptr, i64) nounwind { ret i32 0 }
define i32 @pthread_attr_setaffinity_np(ptr, i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_attr_getaffinity_np(ptr, i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_setschedparam(i64, i32, ptr) nounwind { ret i32 0 }
define i32 @pthread_getschedparam(i64, ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_setschedprio(i64, i32) nounwind { ret i32 0 }
define i32 @pthread_getname_np(i64, ptr, i64) nounwind { ret i32 0 }
define i32 @pthread_setname_np(i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_getconcurrency() nounwind { ret i32 0 }
define i32 @pthread_setconcurrency(i32) nounwind { ret i32 0 }
define i32 @pthread_setaffinity_np(i64, i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_getaffinity_np(i64, i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_getcpuclockid(i64, ptr) nounwind { ret i32 0 }
define i32 @pthread_sigmask(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @pthread_kill(i64, i32) nounwind { ret i32 0 }
define i64 @thrd_current() { ret i64 0 }
define i32 @thrd_equal(i64, i64) { ret i32 0 }
define i32 @thrd_detach(i64) { ret i32 0 }
define void @thrd_yield() { ret void }
