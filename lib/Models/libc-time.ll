; libc-time.ll: time.h, sys/time.h, sys/times.h, utime.h
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36; time_t is i64, struct tm has the name of the zone (a pointer to library memory) at offset 48 on LP64 glibc, musl
; and BSD. Conventions: README.md beside this file.
; Left out: timer_create (its sigevent carries a pointer to a thread function's argument), getdate_r.

declare ptr @esc.unknown()

; Clocks and numbers.
define i64 @clock() nounwind { ret i64 0 }
define i64 @time(ptr) nounwind { ret i64 0 }
define double @difftime(i64, i64) nounwind { ret double 0.0 }
define i32 @nanosleep(ptr, ptr) { ret i32 0 }
define i32 @clock_getres(i32, ptr) nounwind { ret i32 0 }
define i32 @clock_gettime(i32, ptr) nounwind { ret i32 0 }
define i32 @clock_settime(i32, ptr) nounwind { ret i32 0 }
define i32 @clock_nanosleep(i32, i32, ptr, ptr) { ret i32 0 }
define i32 @clock_getcpuclockid(i32, ptr) nounwind { ret i32 0 }
define i32 @timespec_get(ptr, i32) nounwind { ret i32 0 }
define i32 @timespec_getres(ptr, i32) nounwind { ret i32 0 }
define i32 @gettimeofday(ptr, ptr) nounwind { ret i32 0 }
define i32 @settimeofday(ptr, ptr) nounwind { ret i32 0 }
define i32 @adjtime(ptr, ptr) nounwind { ret i32 0 }
define i32 @getitimer(i32, ptr) nounwind { ret i32 0 }
define i32 @setitimer(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @utimes(ptr, ptr) nounwind { ret i32 0 }
define i32 @lutimes(ptr, ptr) nounwind { ret i32 0 }
define i32 @futimes(i32, ptr) nounwind { ret i32 0 }
define i32 @futimesat(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @utime(ptr, ptr) nounwind { ret i32 0 }
define i64 @times(ptr) nounwind { ret i64 0 }
define void @tzset() nounwind { ret void }
define i32 @dysize(i32) nounwind { ret i32 0 }

; Broken-down time: static, or with the zone name stored in it.
define ptr @gmtime(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @localtime(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @asctime(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @ctime(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getdate(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gmtime_r(ptr %t, ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  ret ptr %tm
}
define ptr @localtime_r(ptr %t, ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  ret ptr %tm
}
define i64 @mktime(ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  ret i64 0
}
define i64 @timelocal(ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  ret i64 0
}
define i64 @timegm(ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  ret i64 0
}
define ptr @asctime_r(ptr %a0, ptr %p) nounwind { ret ptr %p }
define ptr @ctime_r(ptr %a0, ptr %p) nounwind { ret ptr %p }

; Text.
define i64 @strftime(ptr, i64, ptr, ptr) nounwind { ret i64 0 }
define i64 @strftime_l(ptr, i64, ptr, ptr, ptr) nounwind { ret i64 0 }
define ptr @strptime(ptr %s, ptr %f, ptr %tm) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %s, i64 %i
  ret ptr %r
}
define ptr @strptime_l(ptr %s, ptr %f, ptr %tm, ptr %loc) nounwind {
  %u = call ptr @esc.unknown()
  %z = getelementptr i8, ptr %tm, i64 48
  store ptr %u, ptr %z
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %s, i64 %i
  ret ptr %r
}
