; libc-stdlib.ll: stdlib.h, getopt, malloc and what allocates with it
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 stdlib.h, malloc.h, getopt.h, inttypes.h, regex.h, iconv.h; the C standard; POSIX.1-2017. LP64; size_t, long and
; long long are i64. __isoc23_* are the names glibc 2.38 and later give to the strtol family.
; Conventions: README.md beside this file. malloc memory is manual memory: recognised, fresh, never promoted.
; malloc is not given an alignment here: the allocator of the program may be another than glibc's.
; Callbacks (qsort, bsearch, exit handlers) are user code, so what calls them is not nounwind.
; Left out: the structures of random_r's family (pointers into the caller's state inside a structure), div and friends (structures by
; value), mallinfo, getpt, glob and wordexp.

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)

; malloc family.
declare noalias ptr @malloc(i64)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @calloc(i64, i64)
        nounwind allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @aligned_alloc(i64 allocalign, i64)
        nounwind allockind("alloc,uninitialized,aligned") allocsize(1) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @memalign(i64 allocalign, i64)
        nounwind allockind("alloc,uninitialized,aligned") allocsize(1) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @valloc(i64)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @pvalloc(i64)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @realloc(ptr allocptr, i64)
        nounwind allockind("realloc") allocsize(1) "alloc-family"="malloc" "escapement.promote"="never"
declare noalias ptr @reallocarray(ptr allocptr, i64, i64)
        nounwind allockind("realloc") allocsize(1,2) "alloc-family"="malloc" "escapement.promote"="never"
declare void @free(ptr allocptr) nounwind allockind("free") "alloc-family"="malloc"
declare void @cfree(ptr allocptr) nounwind allockind("free") "alloc-family"="malloc"
define i32 @posix_memalign(ptr %out, i64 %align, i64 %n) nounwind {
  %m = call ptr @aligned_alloc(i64 %align, i64 %n)
  store ptr %m, ptr %out
  ret i32 0
}

; Asks about the heap block itself: its argument must stay one.
define i64 @malloc_usable_size(ptr %p) nounwind {
  call void @esc.keep(ptr %p)
  ret i64 0
}
define i32 @mallopt(i32, i32) nounwind { ret i32 0 }
define i32 @malloc_trim(i64) nounwind { ret i32 0 }
define void @malloc_stats() nounwind { ret void }
define i32 @malloc_info(i32, ptr) nounwind { ret i32 0 }

; Fresh copies of strings.
define ptr @strdup(ptr %s) nounwind {
  %n = freeze i64 poison
  %m = call ptr @malloc(i64 %n)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %s, i64 %n, i1 false)
  ret ptr %m
}
define ptr @__strdup(ptr %s) nounwind {
  %n = freeze i64 poison
  %m = call ptr @malloc(i64 %n)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %s, i64 %n, i1 false)
  ret ptr %m
}
define ptr @wcsdup(ptr %s) nounwind {
  %n = freeze i64 poison
  %m = call ptr @malloc(i64 %n)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %s, i64 %n, i1 false)
  ret ptr %m
}
define ptr @strndup(ptr %s, i64 %n) nounwind {
  %m = call ptr @malloc(i64 %n)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %s, i64 %n, i1 false)
  ret ptr %m
}
define ptr @__strndup(ptr %s, i64 %n) nounwind {
  %m = call ptr @malloc(i64 %n)
  call void @llvm.memcpy.p0.p0.i64(ptr %m, ptr %s, i64 %n, i1 false)
  ret ptr %m
}

; Sorting: the callback sees pointers into the array, and the contents of any element may move to any other.
define void @qsort(ptr %base, i64 %n, i64 %size, ptr %cmp) {
  %i = freeze i64 poison
  %a = getelementptr i8, ptr %base, i64 %i
  %j = freeze i64 poison
  %b = getelementptr i8, ptr %base, i64 %j
  %o = call i32 %cmp(ptr %a, ptr %b)
  call void @llvm.memmove.p0.p0.i64(ptr %a, ptr %b, i64 %size, i1 false)
  ret void
}
define void @qsort_r(ptr %base, i64 %n, i64 %size, ptr %cmp, ptr %arg) {
  %i = freeze i64 poison
  %a = getelementptr i8, ptr %base, i64 %i
  %j = freeze i64 poison
  %b = getelementptr i8, ptr %base, i64 %j
  %o = call i32 %cmp(ptr %a, ptr %b, ptr %arg)
  call void @llvm.memmove.p0.p0.i64(ptr %a, ptr %b, i64 %size, i1 false)
  ret void
}
define ptr @bsearch(ptr %key, ptr %base, i64 %n, i64 %size, ptr %cmp) {
  %i = freeze i64 poison
  %e = getelementptr i8, ptr %base, i64 %i
  %o = call i32 %cmp(ptr %key, ptr %e)
  ret ptr %e
}

; Exit handlers are kept; on_exit keeps the argument too. exit runs them while the frames of its callers still exist.
define i32 @atexit(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @at_quick_exit(ptr %fn) nounwind {
  call void @esc.keep(ptr %fn)
  ret i32 0
}
define i32 @on_exit(ptr %fn, ptr %arg) nounwind {
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %arg)
  ret i32 0
}
define void @exit(i32) noreturn { unreachable }
define void @quick_exit(i32) noreturn { unreachable }
define void @_Exit(i32) noreturn nounwind { unreachable }
define void @abort() noreturn nounwind { unreachable }

; Environment: putenv makes its argument part of the environment, setenv copies.
define ptr @getenv(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @secure_getenv(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i32 @putenv(ptr %s) nounwind {
  call void @esc.keep(ptr %s)
  ret i32 0
}
define i32 @setenv(ptr, ptr, i32) nounwind { ret i32 0 }
define i32 @unsetenv(ptr) nounwind { ret i32 0 }
define i32 @clearenv() nounwind { ret i32 0 }

; Text to number. The end pointer points into the text.
define double @atof(ptr) nounwind { ret double 0.0 }
define i32 @atoi(ptr) nounwind { ret i32 0 }
define i64 @atol(ptr) nounwind { ret i64 0 }
define i64 @atoll(ptr) nounwind { ret i64 0 }
define i64 @a64l(ptr) nounwind { ret i64 0 }
define i32 @rpmatch(ptr) nounwind { ret i32 0 }
define double @strtod(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define float @strtof(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define x86_fp80 @strtold(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define float @strtof32(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define double @strtof64(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define double @strtof32x(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define x86_fp80 @strtof64x(ptr %s, ptr %end) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define double @strtod_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define float @strtof_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define x86_fp80 @strtold_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define float @strtof32_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret float 0.0
}
define double @strtof64_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define double @strtof32x_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret double 0.0
}
define x86_fp80 @strtof64x_l(ptr %s, ptr %end, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret x86_fp80 0xK00000000000000000000
}
define i64 @strtol(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoul(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoll(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoull(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoq(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtouq(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoimax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoumax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtol(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoul(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoll(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoull(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoimax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoumax(ptr %s, ptr %end, i32 %base) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtol_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoul_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoll_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @strtoull_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtol_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoul_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoll_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}
define i64 @__isoc23_strtoull_l(ptr %s, ptr %end, i32 %base, ptr %loc) nounwind {
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %end
  ret i64 0
}

; Number to text.
define i32 @strfromd(ptr, i64, ptr, double) nounwind { ret i32 0 }
define i32 @strfromf(ptr, i64, ptr, float) nounwind { ret i32 0 }
define i32 @strfroml(ptr, i64, ptr, x86_fp80) nounwind { ret i32 0 }
define i32 @ecvt_r(double, i32, ptr, ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @fcvt_r(double, i32, ptr, ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @qecvt_r(x86_fp80, i32, ptr, ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @qfcvt_r(x86_fp80, i32, ptr, ptr, ptr, i64) nounwind { ret i32 0 }
define ptr @l64a(i64) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @ecvt(double, i32, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @fcvt(double, i32, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @qecvt(x86_fp80, i32, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @qfcvt(x86_fp80, i32, ptr, ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gcvt(double %a0, i32 %a1, ptr %p) nounwind { ret ptr %p }
define ptr @qgcvt(x86_fp80 %a0, i32 %a1, ptr %p) nounwind { ret ptr %p }

; Random numbers. initstate and setstate keep the state array.
define i32 @rand() nounwind { ret i32 0 }
define void @srand(i32) nounwind { ret void }
define i32 @rand_r(ptr) nounwind { ret i32 0 }
define i64 @random() nounwind { ret i64 0 }
define void @srandom(i32) nounwind { ret void }
define double @drand48() nounwind { ret double 0.0 }
define double @erand48(ptr) nounwind { ret double 0.0 }
define i64 @lrand48() nounwind { ret i64 0 }
define i64 @nrand48(ptr) nounwind { ret i64 0 }
define i64 @mrand48() nounwind { ret i64 0 }
define i64 @jrand48(ptr) nounwind { ret i64 0 }
define void @srand48(i64) nounwind { ret void }
define void @lcong48(ptr) nounwind { ret void }
define i32 @drand48_r(ptr, ptr) nounwind { ret i32 0 }
define i32 @erand48_r(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @lrand48_r(ptr, ptr) nounwind { ret i32 0 }
define i32 @nrand48_r(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @mrand48_r(ptr, ptr) nounwind { ret i32 0 }
define i32 @jrand48_r(ptr, ptr, ptr) nounwind { ret i32 0 }
define i32 @srand48_r(i64, ptr) nounwind { ret i32 0 }
define i32 @seed48_r(ptr, ptr) nounwind { ret i32 0 }
define i32 @lcong48_r(ptr, ptr) nounwind { ret i32 0 }
define i32 @arc4random() nounwind { ret i32 0 }
define void @arc4random_buf(ptr, i64) nounwind { ret void }
define i32 @arc4random_uniform(i32) nounwind { ret i32 0 }
define ptr @seed48(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @initstate(i32 %seed, ptr %s, i64 %n) nounwind {
  call void @esc.keep(ptr %s)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @setstate(ptr %s) nounwind {
  call void @esc.keep(ptr %s)
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Multibyte characters.
define i32 @mblen(ptr, i64) nounwind { ret i32 0 }
define i32 @mbtowc(ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @wctomb(ptr, i32) nounwind { ret i32 0 }
define i64 @mbstowcs(ptr, ptr, i64) nounwind { ret i64 0 }
define i64 @wcstombs(ptr, ptr, i64) nounwind { ret i64 0 }
define i64 @__ctype_get_mb_cur_max() nounwind { ret i64 0 }
define i64 @__mbstowcs_chk(ptr, ptr, i64, i64) nounwind { ret i64 0 }
define i64 @__wcstombs_chk(ptr, ptr, i64, i64) nounwind { ret i64 0 }
define i32 @__wctomb_chk(ptr, i32, i64) nounwind { ret i32 0 }

; Arithmetic, and the rest.
define i32 @abs(i32) nounwind { ret i32 0 }
define i64 @labs(i64) nounwind { ret i64 0 }
define i64 @llabs(i64) nounwind { ret i64 0 }
define i64 @imaxabs(i64) nounwind { ret i64 0 }
define i32 @getloadavg(ptr, i32) nounwind { ret i32 0 }
define i32 @system(ptr) { ret i32 0 }
define i32 @mkstemp(ptr) { ret i32 0 }
define i32 @mkstemp64(ptr) { ret i32 0 }
define i32 @mkstemps(ptr, i32) { ret i32 0 }
define i32 @mkstemps64(ptr, i32) { ret i32 0 }
define i32 @mkostemp(ptr, i32) { ret i32 0 }
define i32 @mkostemp64(ptr, i32) { ret i32 0 }
define i32 @mkostemps(ptr, i32, i32) { ret i32 0 }
define i32 @mkostemps64(ptr, i32, i32) { ret i32 0 }
define i32 @posix_openpt(i32) { ret i32 0 }
define i32 @grantpt(i32) nounwind { ret i32 0 }
define i32 @unlockpt(i32) nounwind { ret i32 0 }
define i32 @ptsname_r(i32, ptr, i64) nounwind { ret i32 0 }
define i32 @__ptsname_r_chk(i32, ptr, i64, i64) nounwind { ret i32 0 }
define ptr @mktemp(ptr %p) nounwind { ret ptr %p }
define ptr @mkdtemp(ptr %p) nounwind { ret ptr %p }
define ptr @ptsname(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @canonicalize_file_name(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @realpath(ptr %path, ptr %p) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define ptr @__realpath_chk(ptr %path, ptr %p, i64 %size) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}
define i32 @getsubopt(ptr %sp, ptr %tokens, ptr %vp) nounwind {
  %s = load ptr, ptr %sp
  %i = freeze i64 poison
  %q = getelementptr i8, ptr %s, i64 %i
  store ptr %q, ptr %sp
  store ptr %q, ptr %vp
  ret i32 0
}

; getopt: the global optarg and its own state point into the arguments, and it reorders argv.
define i32 @getopt(i32 %argc, ptr %argv, ptr %opts) nounwind {
  %i = freeze i64 poison
  %a = getelementptr ptr, ptr %argv, i64 %i
  %s = load ptr, ptr %a
  call void @esc.keep(ptr %s)
  %j = freeze i64 poison
  %b = getelementptr ptr, ptr %argv, i64 %j
  store ptr %s, ptr %b
  ret i32 0
}
define i32 @getopt_long(i32 %argc, ptr %argv, ptr %opts, ptr %longopts, ptr %idx) nounwind {
  %i = freeze i64 poison
  %a = getelementptr ptr, ptr %argv, i64 %i
  %s = load ptr, ptr %a
  call void @esc.keep(ptr %s)
  %j = freeze i64 poison
  %b = getelementptr ptr, ptr %argv, i64 %j
  store ptr %s, ptr %b
  ret i32 0
}
define i32 @getopt_long_only(i32 %argc, ptr %argv, ptr %opts, ptr %longopts, ptr %idx) nounwind {
  %i = freeze i64 poison
  %a = getelementptr ptr, ptr %argv, i64 %i
  %s = load ptr, ptr %a
  call void @esc.keep(ptr %s)
  %j = freeze i64 poison
  %b = getelementptr ptr, ptr %argv, i64 %j
  store ptr %s, ptr %b
  ret i32 0
}

; Regular expressions: the compiled form holds library pointers, matches are numbers.
define i32 @regcomp(ptr %buf, ptr %pattern, i32 %flags) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @regexec(ptr, ptr, i64, ptr, i32) { ret i32 0 }
define i64 @regerror(i32, ptr, ptr, i64) { ret i64 0 }
define void @regfree(ptr) { ret void }

; iconv moves the two buffer pointers on.
define ptr @iconv_open(ptr, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define i64 @iconv(ptr %cd, ptr %inp, ptr %inleft, ptr %outp, ptr %outleft) {
  %s = load ptr, ptr %inp
  %d = load ptr, ptr %outp
  %i = freeze i64 poison
  %si = getelementptr i8, ptr %s, i64 %i
  %j = freeze i64 poison
  %dj = getelementptr i8, ptr %d, i64 %j
  store ptr %si, ptr %inp
  store ptr %dj, ptr %outp
  ret i64 0
}
define i32 @iconv_close(ptr) { ret i32 0 }
