; libc-wchar.ll: wchar.h and uchar.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 wchar.h and uchar.h; the C standard. wchar_t and wint_t are i32 (four bytes), mbstate_t holds numbers.
; Conventions: README.md beside this file; the same reasoning as libc-string.ll and libc-stdio.ll, whose remarks hold here too.
; wcsdup is in libc-stdlib.ll.

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)

; Memory and string copies: counts are characters of four bytes.
define ptr @wmemcpy(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wcsncpy(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wcsncat(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wmemmove(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memmove.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wmempcpy(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @wcpncpy(ptr %dst, ptr %src, i64 %count) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %dst, i64 %i
  ret ptr %r
}
define ptr @wcscpy(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wcscat(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @wcpcpy(ptr %dst, ptr %src) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  %r = getelementptr i8, ptr %dst, i64 %n
  ret ptr %r
}
define ptr @wmemset(ptr %p, i32 %a1, i64 %a2) nounwind { ret ptr %p }
define ptr @__wmemcpy_chk(ptr %dst, ptr %src, i64 %count, i64 %size) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wcsncpy_chk(ptr %dst, ptr %src, i64 %count, i64 %size) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wcsncat_chk(ptr %dst, ptr %src, i64 %count, i64 %size) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wmemmove_chk(ptr %dst, ptr %src, i64 %count, i64 %size) nounwind {
  %n = shl i64 %count, 2
  call void @llvm.memmove.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wcscpy_chk(ptr %dst, ptr %src, i64 %size) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wcscat_chk(ptr %dst, ptr %src, i64 %size) nounwind {
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %dst, ptr %src, i64 %n, i1 false)
  ret ptr %dst
}
define ptr @__wmemset_chk(ptr %s, i32, i64, i64) nounwind { ret ptr %s }

; Results that point into the first argument.
define ptr @wmemchr(ptr %p, i32 %a1, i64 %a2) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcschr(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcsrchr(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcschrnul(ptr %p, i32 %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcspbrk(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcsstr(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}
define ptr @wcswcs(ptr %p, ptr %a1) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %p, i64 %i
  ret ptr %r
}

; Comparing and measuring.
define i32 @wmemcmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @wcscmp(ptr, ptr) nounwind { ret i32 0 }
define i32 @wcsncmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @wcscasecmp(ptr, ptr) nounwind { ret i32 0 }
define i32 @wcsncasecmp(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @wcscasecmp_l(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @wcsncasecmp_l(ptr, ptr, i64, ptr) nounwind { ret i32 0 }
define i32 @wcscoll(ptr, ptr) nounwind { ret i32 0 }
define i32 @wcscoll_l(ptr, ptr, ptr) nounwind { ret i32 0 }
define i64 @wcsxfrm(ptr, ptr, i64) nounwind { ret i64 0 }
define i64 @wcsxfrm_l(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @wcslen(ptr) nounwind { ret i64 0 }
define i64 @wcsnlen(ptr, i64) nounwind { ret i64 0 }
define i64 @wcsspn(ptr, ptr) nounwind { ret i64 0 }
define i64 @wcscspn(ptr, ptr) nounwind { ret i64 0 }
define i32 @wcwidth(i32) nounwind { ret i32 0 }
define i32 @wcswidth(ptr, i64) nounwind { ret i32 0 }

; Tokens.
define ptr @wcstok(ptr %s, ptr %delim, ptr %save) nounwind {
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

; Text to number.
define double @wcstod(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define float @wcstof(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define x86_fp80 @wcstold(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define float @wcstof32(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define double @wcstof64(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define double @wcstof32x(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define x86_fp80 @wcstof64x(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define double @wcstod_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define float @wcstof_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define x86_fp80 @wcstold_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define float @wcstof32_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define double @wcstof64_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define double @wcstof32x_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define x86_fp80 @wcstof64x_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define i64 @wcstol(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoul(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoll(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoull(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoq(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstouq(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoimax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoumax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstol(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoul(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoll(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoull(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoimax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoumax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstol_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoul_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoll_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @wcstoull_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstol_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoul_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoll_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_wcstoull_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}

; Conversion. The string forms move the source pointer on.
define i32 @btowc(i32) nounwind { ret i32 0 }
define i32 @wctob(i32) nounwind { ret i32 0 }
define i32 @mbsinit(ptr) nounwind { ret i32 0 }
define i64 @mbrtowc(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @wcrtomb(ptr, i32, ptr) nounwind { ret i64 0 }
define i64 @mbrlen(ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @__mbrlen(ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @mbrtoc8(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @c8rtomb(ptr, i8, ptr) nounwind { ret i64 0 }
define i64 @mbrtoc16(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @c16rtomb(ptr, i16, ptr) nounwind { ret i64 0 }
define i64 @mbrtoc32(ptr, ptr, i64, ptr) nounwind { ret i64 0 }
define i64 @c32rtomb(ptr, i32, ptr) nounwind { ret i64 0 }
define i64 @mbsrtowcs(ptr %dst, ptr %sp, i64 %n, ptr %ps) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
define i64 @wcsrtombs(ptr %dst, ptr %sp, i64 %n, ptr %ps) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
define i64 @mbsnrtowcs(ptr %dst, ptr %sp, i64 %m, i64 %n, ptr %ps) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
define i64 @wcsnrtombs(ptr %dst, ptr %sp, i64 %m, i64 %n, ptr %ps) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
define i64 @__mbsrtowcs_chk(ptr %dst, ptr %sp, i64 %n, ptr %ps, i64 %size) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
define i64 @__wcsrtombs_chk(ptr %dst, ptr %sp, i64 %n, ptr %ps, i64 %size) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  ret i64 0
}
