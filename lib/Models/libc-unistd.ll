; libc-unistd.ll: unistd.h, fcntl.h, sys/stat.h, sys/wait.h, sys/mman.h, sys/uio.h, dirent.h, dlfcn.h, termios.h, pwd.h, grp.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36; POSIX.1-2017; Linux man pages section 2. LP64; off_t, ssize_t and pid_t are i64, i64, i32.
; Conventions: README.md beside this file. Bytes handed to the kernel take the pointers in them along, and bytes that come from it may
; be pointers (a pointer sent through a pipe). Not nounwind: what may block is a cancellation point.
; Functions that act on pages (mprotect, madvise, mlock) keep their address: done to a stack slot they would hit its neighbours.
; Left out: ioctl, syscall, prctl, clone, vmsplice, aio and profil (what they do with a pointer depends on a number or lasts), mremap,
; brk, scandir and ftw, getpwnam_r and friends.

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; Bytes in and out.
define i64 @read(i32 %fd, ptr %buf, i64 %n) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @pread(i32 %fd, ptr %buf, i64 %n, i64 %off) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @pread64(i32 %fd, ptr %buf, i64 %n, i64 %off) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__read_chk(i32 %fd, ptr %buf, i64 %n, i64 %size) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__pread_chk(i32 %fd, ptr %buf, i64 %n, i64 %off, i64 %size) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__pread64_chk(i32 %fd, ptr %buf, i64 %n, i64 %off, i64 %size) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @write(i32 %fd, ptr %buf, i64 %n) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwrite(i32 %fd, ptr %buf, i64 %n, i64 %off) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwrite64(i32 %fd, ptr %buf, i64 %n, i64 %off) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}

; The vector of buffers is only read; the buffers are found in it.
define i64 @readv(i32 %fd, ptr %iov, i32 %count) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @preadv(i32 %fd, ptr %iov, i32 %count, i64 %off) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @preadv64(i32 %fd, ptr %iov, i32 %count, i64 %off) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @preadv2(i32 %fd, ptr %iov, i32 %count, i64 %off, i32 %flags) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @preadv64v2(i32 %fd, ptr %iov, i32 %count, i64 %off, i32 %flags) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @writev(i32 %fd, ptr %iov, i32 %count) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwritev(i32 %fd, ptr %iov, i32 %count, i64 %off) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwritev64(i32 %fd, ptr %iov, i32 %count, i64 %off) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwritev2(i32 %fd, ptr %iov, i32 %count, i64 %off, i32 %flags) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @pwritev64v2(i32 %fd, ptr %iov, i32 %count, i64 %off, i32 %flags) {
  %i = freeze i64 poison
  %v = getelementptr i8, ptr %iov, i64 %i
  %buf = load ptr, ptr %v
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define void @swab(ptr %src, ptr %dst, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret void
}

; Opening and closing. The third argument of fcntl is a number or a structure of numbers.
define i32 @open(ptr, i32, ...) { ret i32 0 }
define i32 @open64(ptr, i32, ...) { ret i32 0 }
define i32 @openat(i32, ptr, i32, ...) { ret i32 0 }
define i32 @openat64(i32, ptr, i32, ...) { ret i32 0 }
define i32 @creat(ptr, i32) { ret i32 0 }
define i32 @creat64(ptr, i32) { ret i32 0 }
define i32 @close(i32) { ret i32 0 }
define void @closefrom(i32) nounwind { ret void }
define i32 @close_range(i32, i32, i32) nounwind { ret i32 0 }
define i32 @fcntl(i32, i32, ...) { ret i32 0 }
define i32 @fcntl64(i32, i32, ...) { ret i32 0 }
define i32 @dup(i32) nounwind { ret i32 0 }
define i32 @dup2(i32, i32) nounwind { ret i32 0 }
define i32 @dup3(i32, i32, i32) nounwind { ret i32 0 }
define i32 @pipe(ptr) nounwind { ret i32 0 }
define i32 @pipe2(ptr, i32) nounwind { ret i32 0 }
define i64 @lseek(i32, i64, i32) nounwind { ret i64 0 }
define i64 @lseek64(i32, i64, i32) nounwind { ret i64 0 }
define i32 @fsync(i32) { ret i32 0 }
define i32 @fdatasync(i32) { ret i32 0 }
define void @sync() nounwind { ret void }
define i32 @syncfs(i32) nounwind { ret i32 0 }
define i32 @truncate(ptr, i64) nounwind { ret i32 0 }
define i32 @truncate64(ptr, i64) nounwind { ret i32 0 }
define i32 @ftruncate(i32, i64) nounwind { ret i32 0 }
define i32 @ftruncate64(i32, i64) nounwind { ret i32 0 }
define i32 @lockf(i32, i32, i64) { ret i32 0 }
define i32 @lockf64(i32, i32, i64) { ret i32 0 }
define i32 @flock(i32, i32) nounwind { ret i32 0 }
define i32 @posix_fadvise(i32, i64, i64, i32) nounwind { ret i32 0 }
define i32 @posix_fadvise64(i32, i64, i64, i32) nounwind { ret i32 0 }
define i32 @posix_fallocate(i32, i64, i64) { ret i32 0 }
define i32 @posix_fallocate64(i32, i64, i64) { ret i32 0 }
define i32 @fallocate(i32, i32, i64, i64) { ret i32 0 }
define i32 @fallocate64(i32, i32, i64, i64) { ret i32 0 }
define i64 @readahead(i32, i64, i64) nounwind { ret i64 0 }
define i32 @sync_file_range(i32, i64, i64, i32) { ret i32 0 }
define i64 @copy_file_range(i32, ptr, i32, ptr, i64, i32) { ret i64 0 }
define i64 @splice(i32, ptr, i32, ptr, i64, i32) { ret i64 0 }
define i64 @tee(i32, i32, i64, i32) { ret i64 0 }
define i64 @getrandom(ptr, i64, i32) { ret i64 0 }
define i32 @getentropy(ptr, i64) { ret i32 0 }
define i32 @__open_2(ptr, i32) { ret i32 0 }
define i32 @__open64_2(ptr, i32) { ret i32 0 }
define i32 @__openat_2(i32, ptr, i32) { ret i32 0 }
define i32 @__openat64_2(i32, ptr, i32) { ret i32 0 }

; Files and directories.
define i32 @access(ptr, i32) nounwind { ret i32 0 }
define i32 @euidaccess(ptr, i32) nounwind { ret i32 0 }
define i32 @eaccess(ptr, i32) nounwind { ret i32 0 }
define i32 @faccessat(i32, ptr, i32, i32) nounwind { ret i32 0 }
define i32 @chown(ptr, i32, i32) nounwind { ret i32 0 }
define i32 @fchown(i32, i32, i32) nounwind { ret i32 0 }
define i32 @lchown(ptr, i32, i32) nounwind { ret i32 0 }
define i32 @fchownat(i32, ptr, i32, i32, i32) nounwind { ret i32 0 }
define i32 @chdir(ptr) nounwind { ret i32 0 }
define i32 @fchdir(i32) nounwind { ret i32 0 }
define i32 @chroot(ptr) nounwind { ret i32 0 }
define i32 @link(ptr, ptr) nounwind { ret i32 0 }
define i32 @linkat(i32, ptr, i32, ptr, i32) nounwind { ret i32 0 }
define i32 @symlink(ptr, ptr) nounwind { ret i32 0 }
define i32 @symlinkat(ptr, i32, ptr) nounwind { ret i32 0 }
define i64 @readlink(ptr, ptr, i64) nounwind { ret i64 0 }
define i64 @readlinkat(i32, ptr, ptr, i64) nounwind { ret i64 0 }
define i32 @unlink(ptr) nounwind { ret i32 0 }
define i32 @unlinkat(i32, ptr, i32) nounwind { ret i32 0 }
define i32 @rmdir(ptr) nounwind { ret i32 0 }
define i32 @isatty(i32) nounwind { ret i32 0 }
define i32 @ttyname_r(i32, ptr, i64) nounwind { ret i32 0 }
define i64 @pathconf(ptr, i32) nounwind { ret i64 0 }
define i64 @fpathconf(i32, i32) nounwind { ret i64 0 }
define i64 @sysconf(i32) nounwind { ret i64 0 }
define i64 @confstr(i32, ptr, i64) nounwind { ret i64 0 }
define i32 @stat(ptr, ptr) nounwind { ret i32 0 }
define i32 @fstat(i32, ptr) nounwind { ret i32 0 }
define i32 @stat64(ptr, ptr) nounwind { ret i32 0 }
define i32 @fstat64(i32, ptr) nounwind { ret i32 0 }
define i32 @fstatat(i32, ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @fstatat64(i32, ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @lstat(ptr, ptr) nounwind { ret i32 0 }
define i32 @lstat64(ptr, ptr) nounwind { ret i32 0 }
define i32 @statx(i32, ptr, i32, i32, ptr) nounwind { ret i32 0 }
define i32 @chmod(ptr, i32) nounwind { ret i32 0 }
define i32 @lchmod(ptr, i32) nounwind { ret i32 0 }
define i32 @fchmod(i32, i32) nounwind { ret i32 0 }
define i32 @fchmodat(i32, ptr, i32, i32) nounwind { ret i32 0 }
define i32 @umask(i32) nounwind { ret i32 0 }
define i32 @mkdir(ptr, i32) nounwind { ret i32 0 }
define i32 @mkdirat(i32, ptr, i32) nounwind { ret i32 0 }
define i32 @mknod(ptr, i32, i64) nounwind { ret i32 0 }
define i32 @mknodat(i32, ptr, i32, i64) nounwind { ret i32 0 }
define i32 @mkfifo(ptr, i32) nounwind { ret i32 0 }
define i32 @mkfifoat(i32, ptr, i32) nounwind { ret i32 0 }
define i32 @utimensat(i32, ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @futimens(i32, ptr) nounwind { ret i32 0 }
define i32 @__xstat(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @__fxstat(i32, i32, ptr) nounwind { ret i32 0 }
define i32 @__lxstat(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @__xstat64(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @__fxstat64(i32, i32, ptr) nounwind { ret i32 0 }
define i32 @__lxstat64(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @__fxstatat(i32, i32, ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @__fxstatat64(i32, i32, ptr, ptr, i32) nounwind { ret i32 0 }
define i64 @__readlink_chk(ptr, ptr, i64, i64) nounwind { ret i64 0 }
define i64 @__readlinkat_chk(i32, ptr, ptr, i64, i64) nounwind { ret i64 0 }
define i32 @__ttyname_r_chk(i32, ptr, i64, i64) nounwind { ret i32 0 }
define i32 @__gethostname_chk(ptr, i64, i64) nounwind { ret i32 0 }
define ptr @getcwd(ptr %p, i64 %n) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @__getcwd_chk(ptr %p, i64 %n, i64 %size) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @getwd(ptr %p) nounwind { ret ptr %p }
define ptr @get_current_dir_name() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @ttyname(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getlogin() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @crypt(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getpass(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getusershell() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @sbrk(i64) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Processes. exec copies its arguments; vfork returns twice; fork copies the whole address space.
define i32 @execve(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @fexecve(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @execv(ptr, ptr) nounwind { ret i32 0 }
define i32 @execle(ptr, ptr, ...) nounwind { ret i32 0 }
define i32 @execl(ptr, ptr, ...) nounwind { ret i32 0 }
define i32 @execvp(ptr, ptr) nounwind { ret i32 0 }
define i32 @execlp(ptr, ptr, ...) nounwind { ret i32 0 }
define i32 @execvpe(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @execveat(i32, ptr, ptr, ptr, i32) nounwind { ret i32 0 }
define void @_exit(i32) noreturn { unreachable }
define i32 @fork() nounwind { ret i32 0 }
define i32 @_Fork() nounwind { ret i32 0 }
define i32 @wait(ptr) { ret i32 0 }
define i32 @waitpid(i32, ptr, i32) { ret i32 0 }
define i32 @waitid(i32, i32, ptr, i32) { ret i32 0 }
define i32 @wait3(ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @wait4(i32, ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @nice(i32) nounwind { ret i32 0 }
define i32 @getpid() nounwind { ret i32 0 }
define i32 @getppid() nounwind { ret i32 0 }
define i32 @getpgrp() nounwind { ret i32 0 }
define i32 @getpgid(i32) nounwind { ret i32 0 }
define i32 @__getpgid(i32) nounwind { ret i32 0 }
define i32 @setpgid(i32, i32) nounwind { ret i32 0 }
define i32 @setpgrp() nounwind { ret i32 0 }
define i32 @setsid() nounwind { ret i32 0 }
define i32 @getsid(i32) nounwind { ret i32 0 }
define i32 @getuid() nounwind { ret i32 0 }
define i32 @geteuid() nounwind { ret i32 0 }
define i32 @getgid() nounwind { ret i32 0 }
define i32 @getegid() nounwind { ret i32 0 }
define i32 @getgroups(i32, ptr) nounwind { ret i32 0 }
define i32 @group_member(i32) nounwind { ret i32 0 }
define i32 @setuid(i32) nounwind { ret i32 0 }
define i32 @setreuid(i32, i32) nounwind { ret i32 0 }
define i32 @seteuid(i32) nounwind { ret i32 0 }
define i32 @setgid(i32) nounwind { ret i32 0 }
define i32 @setregid(i32, i32) nounwind { ret i32 0 }
define i32 @setegid(i32) nounwind { ret i32 0 }
define i32 @getresuid(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @getresgid(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @setresuid(i32, i32, i32) nounwind { ret i32 0 }
define i32 @setresgid(i32, i32, i32) nounwind { ret i32 0 }
define i32 @gettid() nounwind { ret i32 0 }
define i32 @tcgetpgrp(i32) nounwind { ret i32 0 }
define i32 @tcsetpgrp(i32, i32) nounwind { ret i32 0 }
define i32 @getlogin_r(ptr, i64) { ret i32 0 }
define i32 @setlogin(ptr) nounwind { ret i32 0 }
define i32 @gethostname(ptr, i64) nounwind { ret i32 0 }
define i32 @sethostname(ptr, i64) nounwind { ret i32 0 }
define i32 @sethostid(i64) nounwind { ret i32 0 }
define i64 @gethostid() { ret i64 0 }
define i32 @getdomainname(ptr, i64) nounwind { ret i32 0 }
define i32 @setdomainname(ptr, i64) nounwind { ret i32 0 }
define i32 @daemon(i32, i32) nounwind { ret i32 0 }
define i32 @acct(ptr) nounwind { ret i32 0 }
define i32 @vhangup() nounwind { ret i32 0 }
define i32 @revoke(ptr) nounwind { ret i32 0 }
define i32 @alarm(i32) nounwind { ret i32 0 }
define i32 @sleep(i32) { ret i32 0 }
define i32 @ualarm(i32, i32) nounwind { ret i32 0 }
define i32 @usleep(i32) { ret i32 0 }
define i32 @pause() { ret i32 0 }
define i32 @getpagesize() nounwind { ret i32 0 }
define i32 @getdtablesize() nounwind { ret i32 0 }
define void @endusershell() nounwind { ret void }
define void @setusershell() nounwind { ret void }
define i32 @getrlimit(i32, ptr) nounwind { ret i32 0 }
define i32 @getrlimit64(i32, ptr) nounwind { ret i32 0 }
define i32 @setrlimit(i32, ptr) nounwind { ret i32 0 }
define i32 @setrlimit64(i32, ptr) nounwind { ret i32 0 }
define i32 @prlimit(i32, i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @prlimit64(i32, i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @getrusage(i32, ptr) nounwind { ret i32 0 }
define i32 @getpriority(i32, i32) nounwind { ret i32 0 }
define i32 @setpriority(i32, i32, i32) nounwind { ret i32 0 }
define i32 @uname(ptr) nounwind { ret i32 0 }
define i32 @vfork() returns_twice nounwind { ret i32 0 }
define i32 @sched_yield() nounwind { ret i32 0 }
define i32 @sched_setparam(i32, ptr) nounwind { ret i32 0 }
define i32 @sched_getparam(i32, ptr) nounwind { ret i32 0 }
define i32 @sched_setscheduler(i32, i32, ptr) nounwind { ret i32 0 }
define i32 @sched_getscheduler(i32) nounwind { ret i32 0 }
define i32 @sched_get_priority_max(i32) nounwind { ret i32 0 }
define i32 @sched_get_priority_min(i32) nounwind { ret i32 0 }
define i32 @sched_rr_get_interval(i32, ptr) nounwind { ret i32 0 }
define i32 @sched_setaffinity(i32, i64, ptr) nounwind { ret i32 0 }
define i32 @sched_getaffinity(i32, i64, ptr) nounwind { ret i32 0 }
define i32 @sched_getcpu() nounwind { ret i32 0 }
define i32 @getcpu(ptr, ptr) nounwind { ret i32 0 }
define i32 @unshare(i32) nounwind { ret i32 0 }
define i32 @setns(i32, i32) nounwind { ret i32 0 }
define i32 @__sched_cpucount(i64, ptr) nounwind { ret i32 0 }

; Memory mappings. A mapping is unknown memory; an address that is operated on is kept.
define ptr @mmap(ptr, i64, i32, i32, i32, i64) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @mmap64(ptr, i64, i32, i32, i32, i64) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @mlockall(i32) nounwind { ret i32 0 }
define i32 @munlockall() nounwind { ret i32 0 }
define i32 @memfd_create(ptr, i32) nounwind { ret i32 0 }
define i32 @shm_open(ptr, i32, i32) { ret i32 0 }
define i32 @shm_unlink(ptr) { ret i32 0 }
define i32 @munmap(ptr %p, i64 %n) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @mprotect(ptr %p, i64 %n, i32 %prot) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @msync(ptr %p, i64 %n, i32 %flags) {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @madvise(ptr %p, i64 %n, i32 %advice) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @posix_madvise(ptr %p, i64 %n, i32 %advice) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @mlock(ptr %p, i64 %n) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @munlock(ptr %p, i64 %n) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @mlock2(ptr %p, i64 %n, i32 %flags) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @mincore(ptr %p, i64 %n, ptr %vec) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}
define i32 @pkey_mprotect(ptr %p, i64 %n, i32 %prot, i32 %key) nounwind {
  call void @esc.keep(ptr %p)
  ret i32 0
}

; Directories: entries are library memory.
define ptr @opendir(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fdopendir(i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @readdir(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @readdir64(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @closedir(ptr) { ret i32 0 }
define void @rewinddir(ptr) nounwind { ret void }
define void @seekdir(ptr, i64) nounwind { ret void }
define i64 @telldir(ptr) nounwind { ret i64 0 }
define i32 @dirfd(ptr) nounwind { ret i32 0 }
define i32 @alphasort(ptr, ptr) nounwind { ret i32 0 }
define i32 @alphasort64(ptr, ptr) nounwind { ret i32 0 }
define i32 @versionsort(ptr, ptr) nounwind { ret i32 0 }
define i32 @versionsort64(ptr, ptr) nounwind { ret i32 0 }
define i32 @readdir_r(ptr %dir, ptr %entry, ptr %result) {
  store ptr %entry, ptr %result
  ret i32 0
}
define i32 @readdir64_r(ptr %dir, ptr %entry, ptr %result) {
  store ptr %entry, ptr %result
  ret i32 0
}

; Dynamic loading. dladdr fills in pointers to library memory.
define ptr @dlopen(ptr, i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @dlsym(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @dlvsym(ptr, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @dlmopen(i64, ptr, i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @dlerror() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @dlclose(ptr) nounwind { ret i32 0 }
define i32 @dladdr(ptr %addr, ptr %buf) nounwind {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}

; Terminals, users, groups.
define i32 @cfgetospeed(ptr) nounwind { ret i32 0 }
define i32 @cfgetispeed(ptr) nounwind { ret i32 0 }
define i32 @cfsetospeed(ptr, i32) nounwind { ret i32 0 }
define i32 @cfsetispeed(ptr, i32) nounwind { ret i32 0 }
define i32 @cfsetspeed(ptr, i32) nounwind { ret i32 0 }
define i32 @tcgetattr(i32, ptr) nounwind { ret i32 0 }
define i32 @tcsetattr(i32, i32, ptr) nounwind { ret i32 0 }
define void @cfmakeraw(ptr) nounwind { ret void }
define i32 @tcsendbreak(i32, i32) nounwind { ret i32 0 }
define i32 @tcdrain(i32) { ret i32 0 }
define i32 @tcflush(i32, i32) nounwind { ret i32 0 }
define i32 @tcflow(i32, i32) nounwind { ret i32 0 }
define i32 @tcgetsid(i32) nounwind { ret i32 0 }
define void @setpwent() { ret void }
define void @endpwent() { ret void }
define void @setgrent() { ret void }
define void @endgrent() { ret void }
define i32 @setgroups(i64, ptr) nounwind { ret i32 0 }
define i32 @getgrouplist(ptr, i32, ptr, ptr) { ret i32 0 }
define i32 @initgroups(ptr, i32) { ret i32 0 }
define ptr @getpwent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getpwuid(i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getpwnam(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fgetpwent(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getgrent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getgrgid(i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getgrnam(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fgetgrent(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
