; libm.ll: the mathematical library
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 math.h and fenv.h, C standard annex F; double, float and long double. long double is x86_fp80 here: on another
; target its models do not match the program's declarations and are ignored, which costs nothing where no pointer is passed.
; Conventions: README.md beside this file. Nothing here keeps a pointer or writes one: frexp, modf, remquo, sincos and lgamma_r store
; numbers, nan and its like read text, canonicalize reads and writes numbers.
; Left out: complex.h (its calling convention differs per target), the _FloatN names, user-defined matherr.

; Numbers in, a number out.
define i32 @__fpclassify(double) nounwind { ret i32 0 }
define i32 @__fpclassifyf(float) nounwind { ret i32 0 }
define i32 @__fpclassifyl(x86_fp80) nounwind { ret i32 0 }
define i32 @__signbit(double) nounwind { ret i32 0 }
define i32 @__signbitf(float) nounwind { ret i32 0 }
define i32 @__signbitl(x86_fp80) nounwind { ret i32 0 }
define i32 @__isinf(double) nounwind { ret i32 0 }
define i32 @__isinff(float) nounwind { ret i32 0 }
define i32 @__isinfl(x86_fp80) nounwind { ret i32 0 }
define i32 @__finite(double) nounwind { ret i32 0 }
define i32 @__finitef(float) nounwind { ret i32 0 }
define i32 @__finitel(x86_fp80) nounwind { ret i32 0 }
define i32 @__isnan(double) nounwind { ret i32 0 }
define i32 @__isnanf(float) nounwind { ret i32 0 }
define i32 @__isnanl(x86_fp80) nounwind { ret i32 0 }
define i32 @__iseqsig(double, double) nounwind { ret i32 0 }
define i32 @__iseqsigf(float, float) nounwind { ret i32 0 }
define i32 @__iseqsigl(x86_fp80, x86_fp80) nounwind { ret i32 0 }
define i32 @__issignaling(double) nounwind { ret i32 0 }
define i32 @__issignalingf(float) nounwind { ret i32 0 }
define i32 @__issignalingl(x86_fp80) nounwind { ret i32 0 }
define double @acos(double) nounwind { ret double 0.0 }
define float @acosf(float) nounwind { ret float 0.0 }
define x86_fp80 @acosl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @asin(double) nounwind { ret double 0.0 }
define float @asinf(float) nounwind { ret float 0.0 }
define x86_fp80 @asinl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @atan(double) nounwind { ret double 0.0 }
define float @atanf(float) nounwind { ret float 0.0 }
define x86_fp80 @atanl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @atan2(double, double) nounwind { ret double 0.0 }
define float @atan2f(float, float) nounwind { ret float 0.0 }
define x86_fp80 @atan2l(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @cos(double) nounwind { ret double 0.0 }
define float @cosf(float) nounwind { ret float 0.0 }
define x86_fp80 @cosl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @sin(double) nounwind { ret double 0.0 }
define float @sinf(float) nounwind { ret float 0.0 }
define x86_fp80 @sinl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @tan(double) nounwind { ret double 0.0 }
define float @tanf(float) nounwind { ret float 0.0 }
define x86_fp80 @tanl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @cosh(double) nounwind { ret double 0.0 }
define float @coshf(float) nounwind { ret float 0.0 }
define x86_fp80 @coshl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @sinh(double) nounwind { ret double 0.0 }
define float @sinhf(float) nounwind { ret float 0.0 }
define x86_fp80 @sinhl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @tanh(double) nounwind { ret double 0.0 }
define float @tanhf(float) nounwind { ret float 0.0 }
define x86_fp80 @tanhl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @acosh(double) nounwind { ret double 0.0 }
define float @acoshf(float) nounwind { ret float 0.0 }
define x86_fp80 @acoshl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @asinh(double) nounwind { ret double 0.0 }
define float @asinhf(float) nounwind { ret float 0.0 }
define x86_fp80 @asinhl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @atanh(double) nounwind { ret double 0.0 }
define float @atanhf(float) nounwind { ret float 0.0 }
define x86_fp80 @atanhl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @exp(double) nounwind { ret double 0.0 }
define float @expf(float) nounwind { ret float 0.0 }
define x86_fp80 @expl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @ldexp(double, i32) nounwind { ret double 0.0 }
define float @ldexpf(float, i32) nounwind { ret float 0.0 }
define x86_fp80 @ldexpl(x86_fp80, i32) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @log(double) nounwind { ret double 0.0 }
define float @logf(float) nounwind { ret float 0.0 }
define x86_fp80 @logl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @log10(double) nounwind { ret double 0.0 }
define float @log10f(float) nounwind { ret float 0.0 }
define x86_fp80 @log10l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @exp10(double) nounwind { ret double 0.0 }
define float @exp10f(float) nounwind { ret float 0.0 }
define x86_fp80 @exp10l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @expm1(double) nounwind { ret double 0.0 }
define float @expm1f(float) nounwind { ret float 0.0 }
define x86_fp80 @expm1l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @log1p(double) nounwind { ret double 0.0 }
define float @log1pf(float) nounwind { ret float 0.0 }
define x86_fp80 @log1pl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @logb(double) nounwind { ret double 0.0 }
define float @logbf(float) nounwind { ret float 0.0 }
define x86_fp80 @logbl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @exp2(double) nounwind { ret double 0.0 }
define float @exp2f(float) nounwind { ret float 0.0 }
define x86_fp80 @exp2l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @log2(double) nounwind { ret double 0.0 }
define float @log2f(float) nounwind { ret float 0.0 }
define x86_fp80 @log2l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @pow(double, double) nounwind { ret double 0.0 }
define float @powf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @powl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @sqrt(double) nounwind { ret double 0.0 }
define float @sqrtf(float) nounwind { ret float 0.0 }
define x86_fp80 @sqrtl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @hypot(double, double) nounwind { ret double 0.0 }
define float @hypotf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @hypotl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @cbrt(double) nounwind { ret double 0.0 }
define float @cbrtf(float) nounwind { ret float 0.0 }
define x86_fp80 @cbrtl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @ceil(double) nounwind { ret double 0.0 }
define float @ceilf(float) nounwind { ret float 0.0 }
define x86_fp80 @ceill(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fabs(double) nounwind { ret double 0.0 }
define float @fabsf(float) nounwind { ret float 0.0 }
define x86_fp80 @fabsl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @floor(double) nounwind { ret double 0.0 }
define float @floorf(float) nounwind { ret float 0.0 }
define x86_fp80 @floorl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmod(double, double) nounwind { ret double 0.0 }
define float @fmodf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmodl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @isinf(double) nounwind { ret i32 0 }
define i32 @isinff(float) nounwind { ret i32 0 }
define i32 @isinfl(x86_fp80) nounwind { ret i32 0 }
define i32 @finite(double) nounwind { ret i32 0 }
define i32 @finitef(float) nounwind { ret i32 0 }
define i32 @finitel(x86_fp80) nounwind { ret i32 0 }
define double @drem(double, double) nounwind { ret double 0.0 }
define float @dremf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @dreml(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @significand(double) nounwind { ret double 0.0 }
define float @significandf(float) nounwind { ret float 0.0 }
define x86_fp80 @significandl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @copysign(double, double) nounwind { ret double 0.0 }
define float @copysignf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @copysignl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @isnan(double) nounwind { ret i32 0 }
define i32 @isnanf(float) nounwind { ret i32 0 }
define i32 @isnanl(x86_fp80) nounwind { ret i32 0 }
define double @j0(double) nounwind { ret double 0.0 }
define float @j0f(float) nounwind { ret float 0.0 }
define x86_fp80 @j0l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @j1(double) nounwind { ret double 0.0 }
define float @j1f(float) nounwind { ret float 0.0 }
define x86_fp80 @j1l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @jn(i32, double) nounwind { ret double 0.0 }
define float @jnf(i32, float) nounwind { ret float 0.0 }
define x86_fp80 @jnl(i32, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @y0(double) nounwind { ret double 0.0 }
define float @y0f(float) nounwind { ret float 0.0 }
define x86_fp80 @y0l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @y1(double) nounwind { ret double 0.0 }
define float @y1f(float) nounwind { ret float 0.0 }
define x86_fp80 @y1l(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @yn(i32, double) nounwind { ret double 0.0 }
define float @ynf(i32, float) nounwind { ret float 0.0 }
define x86_fp80 @ynl(i32, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @erf(double) nounwind { ret double 0.0 }
define float @erff(float) nounwind { ret float 0.0 }
define x86_fp80 @erfl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @erfc(double) nounwind { ret double 0.0 }
define float @erfcf(float) nounwind { ret float 0.0 }
define x86_fp80 @erfcl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @lgamma(double) nounwind { ret double 0.0 }
define float @lgammaf(float) nounwind { ret float 0.0 }
define x86_fp80 @lgammal(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @tgamma(double) nounwind { ret double 0.0 }
define float @tgammaf(float) nounwind { ret float 0.0 }
define x86_fp80 @tgammal(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @gamma(double) nounwind { ret double 0.0 }
define float @gammaf(float) nounwind { ret float 0.0 }
define x86_fp80 @gammal(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @rint(double) nounwind { ret double 0.0 }
define float @rintf(float) nounwind { ret float 0.0 }
define x86_fp80 @rintl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nextafter(double, double) nounwind { ret double 0.0 }
define float @nextafterf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @nextafterl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nexttoward(double, x86_fp80) nounwind { ret double 0.0 }
define float @nexttowardf(float, x86_fp80) nounwind { ret float 0.0 }
define x86_fp80 @nexttowardl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nextdown(double) nounwind { ret double 0.0 }
define float @nextdownf(float) nounwind { ret float 0.0 }
define x86_fp80 @nextdownl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nextup(double) nounwind { ret double 0.0 }
define float @nextupf(float) nounwind { ret float 0.0 }
define x86_fp80 @nextupl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @remainder(double, double) nounwind { ret double 0.0 }
define float @remainderf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @remainderl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @scalbn(double, i32) nounwind { ret double 0.0 }
define float @scalbnf(float, i32) nounwind { ret float 0.0 }
define x86_fp80 @scalbnl(x86_fp80, i32) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @ilogb(double) nounwind { ret i32 0 }
define i32 @ilogbf(float) nounwind { ret i32 0 }
define i32 @ilogbl(x86_fp80) nounwind { ret i32 0 }
define i64 @llogb(double) nounwind { ret i64 0 }
define i64 @llogbf(float) nounwind { ret i64 0 }
define i64 @llogbl(x86_fp80) nounwind { ret i64 0 }
define double @scalbln(double, i64) nounwind { ret double 0.0 }
define float @scalblnf(float, i64) nounwind { ret float 0.0 }
define x86_fp80 @scalblnl(x86_fp80, i64) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nearbyint(double) nounwind { ret double 0.0 }
define float @nearbyintf(float) nounwind { ret float 0.0 }
define x86_fp80 @nearbyintl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @round(double) nounwind { ret double 0.0 }
define float @roundf(float) nounwind { ret float 0.0 }
define x86_fp80 @roundl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @trunc(double) nounwind { ret double 0.0 }
define float @truncf(float) nounwind { ret float 0.0 }
define x86_fp80 @truncl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i64 @lrint(double) nounwind { ret i64 0 }
define i64 @lrintf(float) nounwind { ret i64 0 }
define i64 @lrintl(x86_fp80) nounwind { ret i64 0 }
define i64 @llrint(double) nounwind { ret i64 0 }
define i64 @llrintf(float) nounwind { ret i64 0 }
define i64 @llrintl(x86_fp80) nounwind { ret i64 0 }
define i64 @lround(double) nounwind { ret i64 0 }
define i64 @lroundf(float) nounwind { ret i64 0 }
define i64 @lroundl(x86_fp80) nounwind { ret i64 0 }
define i64 @llround(double) nounwind { ret i64 0 }
define i64 @llroundf(float) nounwind { ret i64 0 }
define i64 @llroundl(x86_fp80) nounwind { ret i64 0 }
define double @fdim(double, double) nounwind { ret double 0.0 }
define float @fdimf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fdiml(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmax(double, double) nounwind { ret double 0.0 }
define float @fmaxf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaxl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmin(double, double) nounwind { ret double 0.0 }
define float @fminf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fma(double, double, double) nounwind { ret double 0.0 }
define float @fmaf(float, float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmal(x86_fp80, x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @roundeven(double) nounwind { ret double 0.0 }
define float @roundevenf(float) nounwind { ret float 0.0 }
define x86_fp80 @roundevenl(x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i64 @fromfp(double, i32, i32) nounwind { ret i64 0 }
define i64 @fromfpf(float, i32, i32) nounwind { ret i64 0 }
define i64 @fromfpl(x86_fp80, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfp(double, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfpf(float, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfpl(x86_fp80, i32, i32) nounwind { ret i64 0 }
define i64 @fromfpx(double, i32, i32) nounwind { ret i64 0 }
define i64 @fromfpxf(float, i32, i32) nounwind { ret i64 0 }
define i64 @fromfpxl(x86_fp80, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfpx(double, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfpxf(float, i32, i32) nounwind { ret i64 0 }
define i64 @ufromfpxl(x86_fp80, i32, i32) nounwind { ret i64 0 }
define double @fmaxmag(double, double) nounwind { ret double 0.0 }
define float @fmaxmagf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaxmagl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fminmag(double, double) nounwind { ret double 0.0 }
define float @fminmagf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminmagl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmaximum(double, double) nounwind { ret double 0.0 }
define float @fmaximumf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaximuml(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fminimum(double, double) nounwind { ret double 0.0 }
define float @fminimumf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminimuml(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmaximum_num(double, double) nounwind { ret double 0.0 }
define float @fmaximum_numf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaximum_numl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fminimum_num(double, double) nounwind { ret double 0.0 }
define float @fminimum_numf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminimum_numl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmaximum_mag(double, double) nounwind { ret double 0.0 }
define float @fmaximum_magf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaximum_magl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fminimum_mag(double, double) nounwind { ret double 0.0 }
define float @fminimum_magf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminimum_magl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fmaximum_mag_num(double, double) nounwind { ret double 0.0 }
define float @fmaximum_mag_numf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fmaximum_mag_numl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @fminimum_mag_num(double, double) nounwind { ret double 0.0 }
define float @fminimum_mag_numf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @fminimum_mag_numl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @scalb(double, double) nounwind { ret double 0.0 }
define float @scalbf(float, float) nounwind { ret float 0.0 }
define x86_fp80 @scalbl(x86_fp80, x86_fp80) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @__iscanonicall(x86_fp80) nounwind { ret i32 0 }

; Pointers to numbers or text.
define void @sincos(double, ptr, ptr) nounwind { ret void }
define void @sincosf(float, ptr, ptr) nounwind { ret void }
define void @sincosl(x86_fp80, ptr, ptr) nounwind { ret void }
define double @frexp(double, ptr) nounwind { ret double 0.0 }
define float @frexpf(float, ptr) nounwind { ret float 0.0 }
define x86_fp80 @frexpl(x86_fp80, ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @modf(double, ptr) nounwind { ret double 0.0 }
define float @modff(float, ptr) nounwind { ret float 0.0 }
define x86_fp80 @modfl(x86_fp80, ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @nan(ptr) nounwind { ret double 0.0 }
define float @nanf(ptr) nounwind { ret float 0.0 }
define x86_fp80 @nanl(ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define double @lgamma_r(double, ptr) nounwind { ret double 0.0 }
define double @remquo(double, double, ptr) nounwind { ret double 0.0 }
define float @remquof(float, float, ptr) nounwind { ret float 0.0 }
define x86_fp80 @remquol(x86_fp80, x86_fp80, ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @canonicalize(ptr, ptr) nounwind { ret i32 0 }
define i32 @canonicalizef(ptr, ptr) nounwind { ret i32 0 }
define i32 @canonicalizel(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalorder(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalorderf(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalorderl(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalordermag(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalordermagf(ptr, ptr) nounwind { ret i32 0 }
define i32 @totalordermagl(ptr, ptr) nounwind { ret i32 0 }
define double @getpayload(ptr) nounwind { ret double 0.0 }
define float @getpayloadf(ptr) nounwind { ret float 0.0 }
define x86_fp80 @getpayloadl(ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define i32 @setpayload(ptr, double) nounwind { ret i32 0 }
define i32 @setpayloadf(ptr, float) nounwind { ret i32 0 }
define i32 @setpayloadl(ptr, x86_fp80) nounwind { ret i32 0 }
define i32 @setpayloadsig(ptr, double) nounwind { ret i32 0 }
define i32 @setpayloadsigf(ptr, float) nounwind { ret i32 0 }
define i32 @setpayloadsigl(ptr, x86_fp80) nounwind { ret i32 0 }
define float @lgammaf_r(float, ptr) nounwind { ret float 0.0 }
define x86_fp80 @lgammal_r(x86_fp80, ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }
define float @lgammaf32_r(float, ptr) nounwind { ret float 0.0 }
define double @lgammaf64_r(double, ptr) nounwind { ret double 0.0 }
define double @lgammaf32x_r(double, ptr) nounwind { ret double 0.0 }
define x86_fp80 @lgammaf64x_r(x86_fp80, ptr) nounwind { ret x86_fp80 0xK00000000000000000000 }

; fenv.h: the environment and the modes are numbers.
define i32 @feclearexcept(i32) nounwind { ret i32 0 }
define i32 @fegetexceptflag(ptr, i32) nounwind { ret i32 0 }
define i32 @feraiseexcept(i32) nounwind { ret i32 0 }
define i32 @fesetexcept(i32) nounwind { ret i32 0 }
define i32 @fesetexceptflag(ptr, i32) nounwind { ret i32 0 }
define i32 @fetestexcept(i32) nounwind { ret i32 0 }
define i32 @fetestexceptflag(ptr, i32) nounwind { ret i32 0 }
define i32 @fegetround() nounwind { ret i32 0 }
define i32 @fesetround(i32) nounwind { ret i32 0 }
define i32 @fegetenv(ptr) nounwind { ret i32 0 }
define i32 @feholdexcept(ptr) nounwind { ret i32 0 }
define i32 @fesetenv(ptr) nounwind { ret i32 0 }
define i32 @feupdateenv(ptr) nounwind { ret i32 0 }
define i32 @fegetmode(ptr) nounwind { ret i32 0 }
define i32 @fesetmode(ptr) nounwind { ret i32 0 }
define i32 @feenableexcept(i32) nounwind { ret i32 0 }
define i32 @fedisableexcept(i32) nounwind { ret i32 0 }
define i32 @fegetexcept() nounwind { ret i32 0 }

; Names that math.h of older glibc and -ffast-math emit.
define double @__exp_finite(double) nounwind { ret double 0.0 }
define double @__exp2_finite(double) nounwind { ret double 0.0 }
define double @__exp10_finite(double) nounwind { ret double 0.0 }
define double @__log_finite(double) nounwind { ret double 0.0 }
define double @__log2_finite(double) nounwind { ret double 0.0 }
define double @__log10_finite(double) nounwind { ret double 0.0 }
define double @__pow_finite(double, double) nounwind { ret double 0.0 }
define double @__sqrt_finite(double) nounwind { ret double 0.0 }
define double @__acos_finite(double) nounwind { ret double 0.0 }
define double @__asin_finite(double) nounwind { ret double 0.0 }
define double @__atan2_finite(double, double) nounwind { ret double 0.0 }
define double @__cosh_finite(double) nounwind { ret double 0.0 }
define double @__sinh_finite(double) nounwind { ret double 0.0 }
define double @__fmod_finite(double, double) nounwind { ret double 0.0 }
define double @__hypot_finite(double, double) nounwind { ret double 0.0 }
