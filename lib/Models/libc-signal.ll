; libc-signal.ll: signal.h and setjmp.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36; the C standard; POSIX.1-2017. Conventions: README.md beside this file.
; A handler can only reach what already escaped. raise and the blocking functions run handlers, so they are not nounwind.
; Left out: sigreturn, sigstack, makecontext and swapcontext (other stacks).

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; setjmp returns twice: a function that calls it gets no promotion. longjmp reads the buffer and does not come back.
define i32 @setjmp(ptr) returns_twice nounwind { ret i32 0 }
define i32 @_setjmp(ptr) returns_twice nounwind { ret i32 0 }
define i32 @__sigsetjmp(ptr, i32) returns_twice nounwind { ret i32 0 }
define i32 @sigsetjmp(ptr, i32) nounwind returns_twice { ret i32 0 }
define i32 @__sigsetjmp_cancel(ptr, i32) nounwind returns_twice { ret i32 0 }
define i32 @getcontext(ptr) nounwind returns_twice { ret i32 0 }
define void @__longjmp_chk(ptr, i32) noreturn nounwind { unreachable }
define void @longjmp(ptr, i32) noreturn nounwind { unreachable }
define void @_longjmp(ptr, i32) noreturn nounwind { unreachable }
define void @siglongjmp(ptr, i32) noreturn nounwind { unreachable }

; Handlers are kept; the old one comes back.
define ptr @signal(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @sysv_signal(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__sysv_signal(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @ssignal(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @sigset(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @bsd_signal(i32 %sig, ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Structures that go into the kernel, and old ones that come out: handler, alternative stack.
define i32 @sigaction(i32 %sig, ptr %act, ptr %old) nounwind {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %act, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %old, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @sigaltstack(ptr %act, ptr %old) nounwind {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %act, i64 %n, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr %old, ptr %u, i64 %n, i1 false)
  ret i32 0
}

; siginfo_t and sigval carry pointers.
define i32 @sigwaitinfo(ptr %set, ptr %buf) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @sigtimedwait(ptr %set, ptr %buf, ptr %t) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @sigqueue(i32 %pid, i32 %sig, ptr %value) {
  call void @esc.keep(ptr %value)
  ret i32 0
}

; Numbers and sets only.
define i32 @kill(i32, i32) { ret i32 0 }
define i32 @killpg(i32, i32) { ret i32 0 }
define i32 @raise(i32) { ret i32 0 }
define i32 @gsignal(i32) { ret i32 0 }
define i32 @sigsuspend(ptr) { ret i32 0 }
define i32 @sigwait(ptr, ptr) { ret i32 0 }
define void @psignal(i32, ptr) { ret void }
define void @psiginfo(ptr, ptr) { ret void }
define i32 @tgkill(i32, i32, i32) { ret i32 0 }
define i32 @sigblock(i32) nounwind { ret i32 0 }
define i32 @sigsetmask(i32) nounwind { ret i32 0 }
define i32 @siggetmask() nounwind { ret i32 0 }
define i32 @sigemptyset(ptr) nounwind { ret i32 0 }
define i32 @sigfillset(ptr) nounwind { ret i32 0 }
define i32 @sigaddset(ptr, i32) nounwind { ret i32 0 }
define i32 @sigdelset(ptr, i32) nounwind { ret i32 0 }
define i32 @sigismember(ptr, i32) nounwind { ret i32 0 }
define i32 @sigisemptyset(ptr) nounwind { ret i32 0 }
define i32 @sigandset(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @sigorset(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @sigprocmask(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @sigpending(ptr) nounwind { ret i32 0 }
define i32 @siginterrupt(i32, i32) nounwind { ret i32 0 }
define i32 @sighold(i32) nounwind { ret i32 0 }
define i32 @sigrelse(i32) nounwind { ret i32 0 }
define i32 @sigignore(i32) nounwind { ret i32 0 }
define i32 @__libc_current_sigrtmin() nounwind { ret i32 0 }
define i32 @__libc_current_sigrtmax() nounwind { ret i32 0 }
