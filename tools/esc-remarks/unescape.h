/* unescape.h: what does a YAML scalar mean?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_UNESCAPE_H
#define ESC_REMARKS_UNESCAPE_H

#include "Support/Text.h"

#include <stdbool.h>

/* Appends the meaning of a single-quoted scalar, given without its quotes: '' is one quote. */
void esc_unescape_single(EscText *text, const char *data, size_t length);
/* The same for a double-quoted scalar without its quotes: backslash escapes, also of code points. */
void esc_unescape_double(EscText *text, const char *data, size_t length);

#endif
