/* paint.h: how is text put on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Names and source text come from anywhere. Everything goes through esc_paint_text, which lets no control character
 * through: a file name cannot move the cursor. */
#ifndef ESC_REMARKS_PAINT_H
#define ESC_REMARKS_PAINT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

typedef enum { ESC_INK_PLAIN, ESC_INK_BOLD, ESC_INK_DIM, ESC_INK_HEAP, ESC_INK_STACK, ESC_INK_FAILURE, ESC_INK_PLACE } EscInk;

/* Decides about colours: a terminal, and neither NO_COLOR nor TERM=dumb; `always` and `never` overrule. */
void esc_paint_init(bool always, bool never);
/* Prints in a colour. Control characters and bytes that are not UTF-8 become \xNN. */
void esc_paint_text(EscInk ink, const char *text);
void esc_paint_bytes(EscInk ink, const char *data, size_t length);
/* "12,345,678"; into a buffer of the caller that holds 32 bytes. */
const char *esc_number(char *buffer, uint64_t number);
/* Columns of a terminal that the text takes, near enough: one for each code point. */
size_t esc_width(const char *data, size_t length);

#endif
