/* changes.h: how are changes told on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_CHANGES_H
#define ESC_REMARKS_CHANGES_H

#include "compare.h"
#include "source.h"

/* Sorts the changes by kind and position and prints those up to the kind `last`; changes that tell the same story in
 * several functions are told once. */
void esc_changes_print(EscSources *sources, EscChanges *changes, EscChangeKind last);
/* The same order without printing. */
void esc_changes_sort(EscChanges *changes);
/* True when the second, which follows the first in that order, is told with it. */
bool esc_changes_same_story(const EscChange *first, const EscChange *second);
/* How many of a kind are told, of sorted changes. */
uint32_t esc_changes_count(const EscChanges *changes, EscChangeKind kind);

#endif
