/* utf8.h: is this UTF-8, and can it be shown?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_UTF8_H
#define ESC_REMARKS_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the code point at `data`, 1 to 4; 0 when it is not valid UTF-8. `length` is at least 1. */
size_t esc_utf8_length(const char *data, size_t length);
/* True for control characters and for those that turn the direction of text around. */
bool esc_utf8_is_control(const char *data, size_t length);

#endif
