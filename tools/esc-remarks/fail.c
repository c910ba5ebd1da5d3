/* fail.c: what is said when something is wrong?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "fail.h"

#include <stdarg.h>
#include <stdio.h>

int esc_fail(int code, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("esc-remarks: error: ", stderr);
  vfprintf(stderr, format, arguments);
  fputs("\n", stderr);
  va_end(arguments);
  return code;
}
