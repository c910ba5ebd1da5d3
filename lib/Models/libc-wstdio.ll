; libc-wstdio.ll: input and output of wide characters
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 wchar.h and the __*_chk names of _FORTIFY_SOURCE; the C standard. wchar_t and wint_t are i32.
; Conventions: README.md beside this file; the reasoning of libc-stdio.ll holds here too (text is text, scanf may store pointers,
; what may block is not nounwind).

declare void @esc.keep(ptr)
declare ptr @esc.unknown()
declare void @llvm.va_start.p0(ptr)
declare void @llvm.va_end.p0(ptr)

; Input and output.
define i32 @fwide(ptr, i32) { ret i32 0 }
define i32 @fgetwc(ptr) { ret i32 0 }
define i32 @getwc(ptr) { ret i32 0 }
define i32 @getwchar() { ret i32 0 }
define i32 @fputwc(i32, ptr) { ret i32 0 }
define i32 @putwc(i32, ptr) { ret i32 0 }
define i32 @putwchar(i32) { ret i32 0 }
define i32 @fputws(ptr, ptr) { ret i32 0 }
define i32 @ungetwc(i32, ptr) { ret i32 0 }
define i32 @getwc_unlocked(ptr) { ret i32 0 }
define i32 @getwchar_unlocked() { ret i32 0 }
define i32 @fgetwc_unlocked(ptr) { ret i32 0 }
define i32 @fputwc_unlocked(i32, ptr) { ret i32 0 }
define i32 @putwc_unlocked(i32, ptr) { ret i32 0 }
define i32 @putwchar_unlocked(i32) { ret i32 0 }
define i32 @fputws_unlocked(ptr, ptr) { ret i32 0 }
define i32 @fwprintf(ptr, ptr, ...) { ret i32 0 }
define i32 @wprintf(ptr, ...) { ret i32 0 }
define i32 @vfwprintf(ptr, ptr, ptr) { ret i32 0 }
define i32 @vwprintf(ptr, ptr) { ret i32 0 }
define i32 @swprintf(ptr, i64, ptr, ...) nounwind { ret i32 0 }
define i32 @vswprintf(ptr, i64, ptr, ptr) nounwind { ret i32 0 }
define i64 @wcsftime(ptr, i64, ptr, ptr) nounwind { ret i64 0 }
define i64 @wcsftime_l(ptr, i64, ptr, ptr, ptr) nounwind { ret i64 0 }
define ptr @fgetws(ptr %p, i32 %a1, ptr %a2) { ret ptr %p }
define ptr @fgetws_unlocked(ptr %p, i32 %a1, ptr %a2) { ret ptr %p }
define i32 @wscanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_wscanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_wscanf(ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @fwscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_fwscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_fwscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @swscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc99_swscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @__isoc23_swscanf(ptr %s, ptr %f, ...) {
  %ap = alloca [32 x i8], align 8
  call void @llvm.va_start.p0(ptr %ap)
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  call void @llvm.va_end.p0(ptr %ap)
  ret i32 0
}
define i32 @vwscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vwscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vwscanf(ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @vfwscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vfwscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vfwscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @vswscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc99_vswscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define i32 @__isoc23_vswscanf(ptr %s, ptr %f, ptr %ap) {
  %a = va_arg ptr %ap, ptr
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %a
  ret i32 0
}
define ptr @open_wmemstream(ptr %sp, ptr %np) {
  call void @esc.keep(ptr %sp)
  call void @esc.keep(ptr %np)
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %sp
  ret ptr %u
}
define i32 @__wprintf_chk(i32, ptr, ...) { ret i32 0 }
define i32 @__fwprintf_chk(ptr, i32, ptr, ...) { ret i32 0 }
define i32 @__vwprintf_chk(i32, ptr, ptr) { ret i32 0 }
define i32 @__vfwprintf_chk(ptr, i32, ptr, ptr) { ret i32 0 }
define i32 @__swprintf_chk(ptr, i64, i32, i64, ptr, ...) nounwind { ret i32 0 }
define i32 @__vswprintf_chk(ptr, i64, i32, i64, ptr, ptr) nounwind { ret i32 0 }
define ptr @__fgetws_chk(ptr %s, i64 %size, i32 %n, ptr %f) { ret ptr %s }
