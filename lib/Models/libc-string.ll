; libc-string.ll: what string.h and strings.h keep, copy and return
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 string.h and strings.h, POSIX.1-2017, and the __*_chk names of glibc's _FORTIFY_SOURCE. LP64; size_t is i64.
; Conventions: README.md beside this file. A body that only returns keeps nothing and writes no pointer; `freeze i64 poison` is a
; number that nobody knows. nounwind stands where glibc's header says __THROW.
; Copies of strings are copies of memory of unknown length here: bytes of a pointer are copied like any other bytes.
; Left out: strfry and memfrob (they scramble bytes in place), l64a-like statics of other headers. strdup is in libc-stdlib.ll.

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

; Memory.
define ptr @memcpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @memmove(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memmove.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @mempcpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @__mempcpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @memccpy(ptr %dst, ptr %src, i32 %c, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %dst, i64 %i
  ret ptr %r
}
define void @bcopy(ptr %src, ptr %dst, i64 %n) nounwind {
  call void @llvm.memmove.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret void
}
define ptr @memset(ptr %s, i32 %c, i64 %n) nounwind {
  %b = trunc i32 %c to i8
  call void @llvm.memset.p0.i64(ptr %s, i8 %b, i64 %n, i1 false)
  ret ptr %s
}
define void @bzero(ptr %s, i64 %n) nounwind {
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 %n, i1 false)
  ret void
}
define void @explicit_bzero(ptr %s, i64 %n) nounwind {
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 %n, i1 false)
  ret void
}
define i32 @memcmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @__memcmpeq(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @bcmp(ptr, ptr, i64) nounwind { ret i32 0 }

; Results that point into the first argument. memmem and strstr: into the haystack, never the needle.
define ptr @memchr(ptr %p, i32 %a1, i64 %a2) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @rawmemchr(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @memrchr(ptr %p, i32 %a1, i64 %a2) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @memmem(ptr %p, i64 %a1, ptr %a2, i64 %a3) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strchr(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strrchr(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strchrnul(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @index(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @rindex(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strpbrk(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strstr(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @strcasestr(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}

; String copies.
define ptr @strcpy(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @strcat(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @strncpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @strncat(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @stpcpy(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @__stpcpy(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @stpncpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %dst, i64 %i
  ret ptr %r
}
define ptr @__stpncpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %dst, i64 %i
  ret ptr %r
}

; BSD copies, in glibc since 2.38: they return a length.
define i64 @strlcpy(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret i64 0
}
define i64 @strlcat(ptr %dst, ptr %src, i64 %n) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret i64 0
}

; Comparing and measuring. strxfrm writes transformed characters.
define i32 @strcmp(ptr, ptr) nounwind { ret i32 0 }
define i32 @strncmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @strcasecmp(ptr, ptr) nounwind { ret i32 0 }
define i32 @strncasecmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @strcasecmp_l(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @strncasecmp_l(ptr, ptr, i64, ptr) nounwind { ret i32 0 }
define i32 @strcoll(ptr, ptr) nounwind { ret i32 0 }
define i32 @strcoll_l(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @strverscmp(ptr, ptr) nounwind { ret i32 0 }
define i64 @strxfrm(ptr, ptr, i64) nounwind { ret i64 0 }
define i64 @strxfrm_l(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @strlen(ptr) nounwind { ret i64 0 }
define i64 @strnlen(ptr, i64) nounwind { ret i64 0 }
define i64 @strspn(ptr, ptr) nounwind { ret i64 0 }
define i64 @strcspn(ptr, ptr) nounwind { ret i64 0 }
define i32 @ffs(i32) nounwind { ret i32 0 }
define i32 @ffsl(i64) nounwind { ret i32 0 }
define i32 @ffsll(i64) nounwind { ret i32 0 }

; Tokens. strtok keeps its string for the next call, so what it returns may also be part of any earlier string.
define ptr @strtok(ptr %s, ptr %delim) nounwind {
  call void @esc.keep(ptr %s)
  %u = call ptr @esc.unknown()
  %i = freeze i64 poison
  %t = getelementptr i8, ptr %s, i64 %i
  %c = freeze i1 poison
  %r = select i1 %c, ptr %t, ptr %u
  ret ptr %r
}
define ptr @strtok_r(ptr %s, ptr %delim, ptr %save) nounwind {
  %old = load ptr, ptr %save
  %c = freeze i1 poison
  %p = select i1 %c, ptr %s, ptr %old
  %i = freeze i64 poison
  %next = getelementptr i8, ptr %p, i64 %i
  store ptr %next, ptr %save
  %j = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %j
  ret ptr %r
}
define ptr @__strtok_r(ptr %s, ptr %delim, ptr %save) nounwind {
  %old = load ptr, ptr %save
  %c = freeze i1 poison
  %p = select i1 %c, ptr %s, ptr %old
  %i = freeze i64 poison
  %next = getelementptr i8, ptr %p, i64 %i
  store ptr %next, ptr %save
  %j = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %j
  ret ptr %r
}
define ptr @strsep(ptr %sp, ptr %delim) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %next = getelementptr i8, ptr %s, i64 %i
  store ptr %next, ptr %sp
  ret ptr %s
}

; Messages: static or library memory. GNU strerror_r returns its buffer or a static string.
define ptr @strerror(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @strerror_l(i32, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @strerrorname_np(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @strerrordesc_np(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @strsignal(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @sigabbrev_np(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @sigdescr_np(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @strerror_r(i32 %e, ptr %p, i64 %n) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define i32 @__xpg_strerror_r(i32, ptr, i64) nounwind { ret i32 0 }

; GNU basename points into its argument; the POSIX one and dirname may also return a static ".".
define ptr @basename(ptr %p) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @__xpg_basename(ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %p, i64 %i
  %c = freeze i1 poison
  %r = select i1 %c, ptr %q, ptr %u
  ret ptr %r
}
define ptr @dirname(ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %p, i64 %i
  %c = freeze i1 poison
  %r = select i1 %c, ptr %q, ptr %u
  ret ptr %r
}
define i32 @fnmatch(ptr, ptr, i32) { ret i32 0 }

; _FORTIFY_SOURCE: the same functions with the size of the destination as one argument more.
define ptr @__memcpy_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__memmove_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memmove.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__mempcpy_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @__memset_chk(ptr %s, i32 %c, i64 %n, i64 %size) nounwind {
  %b = trunc i32 %c to i8
  call void @llvm.memset.p0.i64(ptr %s, i8 %b, i64 %n, i1 false)
  ret ptr %s
}
define void @__explicit_bzero_chk(ptr %s, i64 %n, i64 %size) nounwind {
  call void @llvm.memset.p0.i64(ptr %s, i8 0, i64 %n, i1 false)
  ret void
}
define ptr @__strcpy_chk(ptr %dst, ptr %src, i64 %size) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__strcat_chk(ptr %dst, ptr %src, i64 %size) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__stpcpy_chk(ptr %dst, ptr %src, i64 %size) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @__strncpy_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__strncat_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__stpncpy_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %dst, i64 %i
  ret ptr %r
}
define i64 @__strlcpy_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret i64 0
}
define i64 @__strlcat_chk(ptr %dst, ptr %src, i64 %n, i64 %size) nounwind {
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret i64 0
}
define void @__chk_fail() noreturn { unreachable }
define void @__stack_chk_fail() noreturn { unreachable }
