; libc-stdio.ll: what stdio.h keeps, copies and returns
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 stdio.h, stdio_ext.h, err.h, error.h, syslog.h, POSIX.1-2017, the C standard; __isoc99_* and __isoc23_* are the
; names glibc gives to scanf, the __*_chk names come from _FORTIFY_SOURCE. LP64; va_list is passed as a pointer on x86-64 and AArch64.
; Conventions: README.md beside this file. A body that only returns keeps nothing and writes no pointer.
; FILE objects come from the library: unknown memory. Bytes that fwrite hands to the outside take the pointers in them along, and
; bytes that fread brings may be pointers: programs send pointers through pipes. Text is taken as text: a pointer that travels as
; characters (printf("%p"), getc, fgets) is not followed, but the pointers that scanf stores (%p, %ms) are unknown ones.
; Not nounwind: everything that may block is a cancellation point, which unwinds the thread.
; Left out: fopencookie (a structure of callbacks by value), obstack_printf, and register_printf_function, whose callbacks see the
; arguments of printf: a program that registers one which keeps them must override the models of the printf family.

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)

; Formatted output reads its arguments. %n stores a number.
define i32 @printf(ptr, ...) { ret i32 0 }
define i32 @fprintf(ptr, ptr, ...) { ret i32 0 }
define i32 @dprintf(i32, ptr, ...) { ret i32 0 }
define i32 @vprintf(ptr, ptr) { ret i32 0 }
define i32 @vfprintf(ptr, ptr, ptr) { ret i32 0 }
define i32 @vdprintf(i32, ptr, ptr) { ret i32 0 }
define i32 @sprintf(ptr, ptr, ...) nounwind { ret i32 0 }
define i32 @snprintf(ptr, i64, ptr, ...) nounwind { ret i32 0 }
define i32 @vsprintf(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @vsnprintf(ptr, i64, ptr, ptr) nounwind { ret i32 0 }
define i32 @__sprintf_chk(ptr, i32, i64, ptr, ...) nounwind { ret i32 0 }
define i32 @__snprintf_chk(ptr, i64, i32, i64, ptr, ...) nounwind { ret i32 0 }
define i32 @__vsprintf_chk(ptr, i32, i64, ptr, ptr) nounwind { ret i32 0 }
define i32 @__vsnprintf_chk(ptr, i64, i32, i64, ptr, ptr) nounwind { ret i32 0 }
define i32 @__printf_chk(i32, ptr, ...) { ret i32 0 }
define i32 @__fprintf_chk(ptr, i32, ptr, ...) { ret i32 0 }
define i32 @__dprintf_chk(i32, i32, ptr, ...) { ret i32 0 }
define i32 @__vprintf_chk(i32, ptr, ptr) { ret i32 0 }
define i32 @__vfprintf_chk(ptr, i32, ptr, ptr) { ret i32 0 }
define i32 @__vdprintf_chk(i32, i32, ptr, ptr) { ret i32 0 }

; These store a pointer to malloc memory.
define i32 @asprintf(ptr %sp, ptr %f, ...) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i32 0
}
define i32 @__asprintf(ptr %sp, ptr %f, ...) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i32 0
}
define i32 @vasprintf(ptr %sp, ptr %f, ptr %ap) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i32 0
}
define i32 @__asprintf_chk(ptr %sp, i32 %flag, ptr %f, ...) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i32 0
}
define i32 @__vasprintf_chk(ptr %sp, i32 %flag, ptr %f, ptr %ap) nounwind {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i32 0
}
define i64 @getline(ptr %sp, ptr %n, ptr %f) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i64 0
}
define i64 @getdelim(ptr %sp, ptr %n, i32 %d, ptr %f) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i64 0
}
define i64 @__getdelim(ptr %sp, ptr %n, i32 %d, ptr %f) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret i64 0
}

; Formatted input stores through the variadic arguments; with %p and %ms it stores pointers.
define i32 @scanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_scanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_scanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @fscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_fscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_fscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @sscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_sscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_sscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @vscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @vfscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vfscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vfscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @vsscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vsscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vsscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}

; Characters and lines.
define i32 @fgetc(ptr) { ret i32 0 }
define i32 @getc(ptr) { ret i32 0 }
define i32 @getchar() { ret i32 0 }
define i32 @getc_unlocked(ptr) { ret i32 0 }
define i32 @getchar_unlocked() { ret i32 0 }
define i32 @fgetc_unlocked(ptr) { ret i32 0 }
define i32 @ungetc(i32, ptr) { ret i32 0 }
define i32 @getw(ptr) { ret i32 0 }
define i32 @fputc(i32, ptr) { ret i32 0 }
define i32 @putc(i32, ptr) { ret i32 0 }
define i32 @putchar(i32) { ret i32 0 }
define i32 @fputc_unlocked(i32, ptr) { ret i32 0 }
define i32 @putc_unlocked(i32, ptr) { ret i32 0 }
define i32 @putchar_unlocked(i32) { ret i32 0 }
define i32 @putw(i32, ptr) { ret i32 0 }
define i32 @fputs(ptr, ptr) { ret i32 0 }
define i32 @puts(ptr) { ret i32 0 }
define i32 @fputs_unlocked(ptr, ptr) { ret i32 0 }
define i32 @__uflow(ptr) { ret i32 0 }
define i32 @__overflow(ptr, i32) { ret i32 0 }
define ptr @fgets(ptr %p, i32 %a1, ptr %a2) { ret ptr %p }
define ptr @fgets_unlocked(ptr %p, i32 %a1, ptr %a2) { ret ptr %p }
define ptr @gets(ptr %s) { ret ptr %s }
define ptr @__gets_chk(ptr %s, i64 %size) { ret ptr %s }
define ptr @__fgets_chk(ptr %s, i64 %size, i32 %n, ptr %f) { ret ptr %s }
define ptr @__fgets_unlocked_chk(ptr %s, i64 %size, i32 %n, ptr %f) { ret ptr %s }

; Bytes in and out: pointers in them leave for, or come from, memory that nobody here knows.
define i64 @fread(ptr %buf, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @fread_unlocked(ptr %buf, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__fread_chk(ptr %buf, i64 %room, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__fread_unlocked_chk(ptr %buf, i64 %room, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @fwrite(ptr %buf, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @fwrite_unlocked(ptr %buf, i64 %size, i64 %count, ptr %f) {
  %n = mul i64 %size, %count
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}

; Opening: the path is copied, the stream is the library's. freopen returns the stream it was given.
define ptr @fopen(ptr, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fopen64(ptr, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fdopen(i32, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @popen(ptr, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @tmpfile() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @tmpfile64() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @freopen(ptr %a0, ptr %a1, ptr %p) { ret ptr %p }
define ptr @freopen64(ptr %a0, ptr %a1, ptr %p) { ret ptr %p }

; The buffer of fmemopen and the two variables of open_memstream are used until fclose.
define ptr @fmemopen(ptr %buf, i64 %n, ptr %mode) {
  call void @esc.keep(ptr %buf)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @open_memstream(ptr %sp, ptr %np) {
  call void @esc.keep(ptr %sp)
  call void @esc.keep(ptr %np)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret ptr %u
}

; The stream keeps its buffer.
define i32 @setvbuf(ptr %f, ptr %buf, i32 %mode, i64 %n) nounwind {
  call void @esc.keep(ptr %buf)
  ret i32 0
}
define void @setbuf(ptr %f, ptr %buf) nounwind {
  call void @esc.keep(ptr %buf)
  ret void
}
define void @setbuffer(ptr %f, ptr %buf, i64 %n) nounwind {
  call void @esc.keep(ptr %buf)
  ret void
}
define void @setlinebuf(ptr) nounwind { ret void }

; The rest: streams, positions (fpos_t holds numbers), names.
define i32 @fclose(ptr) { ret i32 0 }
define i32 @fcloseall() { ret i32 0 }
define i32 @fflush(ptr) { ret i32 0 }
define i32 @fflush_unlocked(ptr) { ret i32 0 }
define i32 @pclose(ptr) { ret i32 0 }
define i32 @fseek(ptr, i64, i32) { ret i32 0 }
define i32 @fseeko(ptr, i64, i32) { ret i32 0 }
define i32 @fseeko64(ptr, i64, i32) { ret i32 0 }
define i64 @ftell(ptr) { ret i64 0 }
define i64 @ftello(ptr) { ret i64 0 }
define i64 @ftello64(ptr) { ret i64 0 }
define void @rewind(ptr) { ret void }
define i32 @fgetpos(ptr, ptr) { ret i32 0 }
define i32 @fgetpos64(ptr, ptr) { ret i32 0 }
define i32 @fsetpos(ptr, ptr) { ret i32 0 }
define i32 @fsetpos64(ptr, ptr) { ret i32 0 }
define void @perror(ptr) { ret void }
define void @clearerr(ptr) nounwind { ret void }
define i32 @feof(ptr) nounwind { ret i32 0 }
define i32 @ferror(ptr) nounwind { ret i32 0 }
define i32 @fileno(ptr) nounwind { ret i32 0 }
define void @clearerr_unlocked(ptr) nounwind { ret void }
define i32 @feof_unlocked(ptr) nounwind { ret i32 0 }
define i32 @ferror_unlocked(ptr) nounwind { ret i32 0 }
define i32 @fileno_unlocked(ptr) nounwind { ret i32 0 }
define void @flockfile(ptr) nounwind { ret void }
define i32 @ftrylockfile(ptr) nounwind { ret i32 0 }
define void @funlockfile(ptr) nounwind { ret void }
define i32 @remove(ptr) nounwind { ret i32 0 }
define i32 @rename(ptr, ptr) nounwind { ret i32 0 }
define i32 @renameat(i32, ptr, i32, ptr) nounwind { ret i32 0 }
define i32 @renameat2(i32, ptr, i32, ptr, i32) nounwind { ret i32 0 }
define i64 @__fbufsize(ptr) nounwind { ret i64 0 }
define i32 @__freading(ptr) nounwind { ret i32 0 }
define i32 @__fwriting(ptr) nounwind { ret i32 0 }
define i32 @__freadable(ptr) nounwind { ret i32 0 }
define i32 @__fwritable(ptr) nounwind { ret i32 0 }
define i32 @__flbf(ptr) nounwind { ret i32 0 }
define void @__fpurge(ptr) nounwind { ret void }
define i64 @__fpending(ptr) nounwind { ret i64 0 }
define void @_flushlbf() { ret void }
define i32 @__fsetlocking(ptr, i32) nounwind { ret i32 0 }
define ptr @tempnam(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @tmpnam_r(ptr %p) nounwind { ret ptr %p }

; These use a static buffer when they get none.
define ptr @tmpnam(ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @ctermid(ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @cuserid(ptr %p) {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}

; err.h, error.h and syslog.h print. openlog keeps its identification string.
define void @warn(ptr, ...) { ret void }
define void @vwarn(ptr, ptr) { ret void }
define void @warnx(ptr, ...) { ret void }
define void @vwarnx(ptr, ptr) { ret void }
define void @err(i32, ptr, ...) noreturn { unreachable }
define void @verr(i32, ptr, ptr) noreturn { unreachable }
define void @errx(i32, ptr, ...) noreturn { unreachable }
define void @verrx(i32, ptr, ptr) noreturn { unreachable }
define void @error(i32, i32, ptr, ...) { ret void }
define void @error_at_line(i32, i32, ptr, i32, ptr, ...) { ret void }
define void @syslog(i32, ptr, ...) { ret void }
define void @vsyslog(i32, ptr, ptr) { ret void }
define void @closelog() { ret void }
define i32 @setlogmask(i32) { ret i32 0 }
define void @__syslog_chk(i32, i32, ptr, ...) { ret void }
define void @__vsyslog_chk(i32, i32, ptr, ptr) { ret void }
define void @openlog(ptr %id, i32 %option, i32 %facility) {
  call void @esc.keep(ptr %id)
  ret void
}
