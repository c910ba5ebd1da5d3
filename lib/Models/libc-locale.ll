; libc-locale.ll: ctype.h, wctype.h, errno.h, assert.h, locale.h, langinfo.h, nl_types.h, libintl.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: the headers of glibc 2.36. LP64; wint_t is i32, wctype_t is i64, wctrans_t and locale_t are pointers to library memory.
; Conventions: README.md beside this file. Tables, messages and lconv structures are library memory: unknown pointers.

declare void @esc.keep(ptr)
declare ptr @esc.unknown()

; ctype.h. The tables belong to the library.
define i32 @isalnum(i32) nounwind { ret i32 0 }
define i32 @isalpha(i32) nounwind { ret i32 0 }
define i32 @iscntrl(i32) nounwind { ret i32 0 }
define i32 @isdigit(i32) nounwind { ret i32 0 }
define i32 @islower(i32) nounwind { ret i32 0 }
define i32 @isgraph(i32) nounwind { ret i32 0 }
define i32 @isprint(i32) nounwind { ret i32 0 }
define i32 @ispunct(i32) nounwind { ret i32 0 }
define i32 @isspace(i32) nounwind { ret i32 0 }
define i32 @isupper(i32) nounwind { ret i32 0 }
define i32 @isxdigit(i32) nounwind { ret i32 0 }
define i32 @isblank(i32) nounwind { ret i32 0 }
define i32 @isascii(i32) nounwind { ret i32 0 }
define i32 @toascii(i32) nounwind { ret i32 0 }
define i32 @tolower(i32) nounwind { ret i32 0 }
define i32 @toupper(i32) nounwind { ret i32 0 }
define i32 @isalnum_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isalpha_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iscntrl_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isdigit_l(i32, ptr) nounwind { ret i32 0 }
define i32 @islower_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isgraph_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isprint_l(i32, ptr) nounwind { ret i32 0 }
define i32 @ispunct_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isspace_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isupper_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isxdigit_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isblank_l(i32, ptr) nounwind { ret i32 0 }
define i32 @tolower_l(i32, ptr) nounwind { ret i32 0 }
define i32 @toupper_l(i32, ptr) nounwind { ret i32 0 }
define i32 @__tolower_l(i32, ptr) nounwind { ret i32 0 }
define i32 @__toupper_l(i32, ptr) nounwind { ret i32 0 }
define i32 @isctype(i32, i32) nounwind { ret i32 0 }
define ptr @__ctype_b_loc() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__ctype_tolower_loc() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__ctype_toupper_loc() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; wctype.h.
define i32 @iswalnum(i32) nounwind { ret i32 0 }
define i32 @iswalpha(i32) nounwind { ret i32 0 }
define i32 @iswcntrl(i32) nounwind { ret i32 0 }
define i32 @iswdigit(i32) nounwind { ret i32 0 }
define i32 @iswgraph(i32) nounwind { ret i32 0 }
define i32 @iswlower(i32) nounwind { ret i32 0 }
define i32 @iswprint(i32) nounwind { ret i32 0 }
define i32 @iswpunct(i32) nounwind { ret i32 0 }
define i32 @iswspace(i32) nounwind { ret i32 0 }
define i32 @iswupper(i32) nounwind { ret i32 0 }
define i32 @iswxdigit(i32) nounwind { ret i32 0 }
define i32 @iswblank(i32) nounwind { ret i32 0 }
define i64 @wctype(ptr) nounwind { ret i64 0 }
define i32 @iswctype(i32, i64) nounwind { ret i32 0 }
define i32 @towlower(i32) nounwind { ret i32 0 }
define i32 @towupper(i32) nounwind { ret i32 0 }
define i32 @towctrans(i32, ptr) nounwind { ret i32 0 }
define i32 @iswalnum_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswalpha_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswcntrl_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswdigit_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswgraph_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswlower_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswprint_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswpunct_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswspace_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswupper_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswxdigit_l(i32, ptr) nounwind { ret i32 0 }
define i32 @iswblank_l(i32, ptr) nounwind { ret i32 0 }
define i64 @wctype_l(ptr, ptr) nounwind { ret i64 0 }
define i32 @iswctype_l(i32, i64, ptr) nounwind { ret i32 0 }
define i32 @towlower_l(i32, ptr) nounwind { ret i32 0 }
define i32 @towupper_l(i32, ptr) nounwind { ret i32 0 }
define i32 @towctrans_l(i32, ptr, ptr) nounwind { ret i32 0 }
define ptr @wctrans(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @wctrans_l(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; errno is a number in thread memory.
define ptr @__errno_location() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; assert.h prints and aborts.
define void @__assert_fail(ptr, ptr, i32, ptr) noreturn nounwind { unreachable }
define void @__assert_perror_fail(i32, ptr, i32, ptr) noreturn nounwind { unreachable }
define void @__assert(ptr, ptr, i32) noreturn nounwind { unreachable }

; locale.h. uselocale makes its argument the thread's locale.
define ptr @setlocale(i32, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @localeconv() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @newlocale(i32, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @duplocale(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @nl_langinfo(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @nl_langinfo_l(i32, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @uselocale(ptr %loc) nounwind {
  call void @esc.keep(ptr %loc)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define void @freelocale(ptr) nounwind { ret void }
define i32 @catclose(ptr) nounwind { ret i32 0 }

; libintl.h: a message that has no translation is returned itself.
define ptr @gettext(ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @dgettext(ptr %domain, ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @__dgettext(ptr %domain, ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @dcgettext(ptr %domain, ptr %p, i32 %category) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @__dcgettext(ptr %domain, ptr %p, i32 %category) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @ngettext(ptr %p, ptr %q, i64 %n) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %m = select i1 %c, ptr %p, ptr %q
  %d = freeze i1 poison
  %r = select i1 %d, ptr %m, ptr %u
  ret ptr %r
}
define ptr @dngettext(ptr %domain, ptr %p, ptr %q, i64 %n) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %m = select i1 %c, ptr %p, ptr %q
  %d = freeze i1 poison
  %r = select i1 %d, ptr %m, ptr %u
  ret ptr %r
}
define ptr @dcngettext(ptr %domain, ptr %p, ptr %q, i64 %n, i32 %category) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %m = select i1 %c, ptr %p, ptr %q
  %d = freeze i1 poison
  %r = select i1 %d, ptr %m, ptr %u
  ret ptr %r
}
define ptr @textdomain(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @bindtextdomain(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @bind_textdomain_codeset(ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; nl_types.h: catgets returns the default text or catalogue memory.
define ptr @catopen(ptr, i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @catgets(ptr %cat, i32 %set, i32 %number, ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
