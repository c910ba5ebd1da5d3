/* fail.h: what is said, and which exit code comes of it, when something is wrong?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_FAIL_H
#define ESC_REMARKS_FAIL_H

enum {
  ESC_EXIT_FINE = 0,
  ESC_EXIT_GATE = 1,  /* what was checked does not hold */
  ESC_EXIT_USAGE = 2, /* wrong arguments */
  ESC_EXIT_INPUT = 3, /* something could not be read or written */
  ESC_EXIT_SILENT = 4 /* there is no sign that the plugin ran */
};

/* "esc-remarks: error: ..." on stderr; returns `code`. */
int esc_fail(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
