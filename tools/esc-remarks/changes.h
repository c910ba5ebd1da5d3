/* changes.h: how are changes told on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_CHANGES_H
#define ESC_REMARKS_CHANGES_H

#include "compare.h"
#include "source.h"

/* Sorts the changes by kind and position and prints those up to the kind `last`; changes that tell the same story in
 * several functions are told once. */
void esc_changes_print(EscSources *sources, EscChanges *changes, EscChangeKind last);
/* How many there are of a kind. */
uint32_t esc_changes_count(const EscChanges *changes, EscChangeKind kind);

#endif
