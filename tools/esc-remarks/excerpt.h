/* excerpt.h: how does the source look at a position?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_EXCERPT_H
#define ESC_REMARKS_EXCERPT_H

#include "paint.h"
#include "source.h"

/* Prints steps one below the other, each further in: the line of the source, a caret, and what happens there.
 * A step on the line of the one before shares it. Where there is no source, the position is printed instead. */
void esc_excerpt_print(EscSources *sources, const EscRecord *record, const EscStep *steps, uint32_t count, EscInk ink);

#endif
