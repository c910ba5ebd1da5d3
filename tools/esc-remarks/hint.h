/* hint.h: what does a remark mean, and what can be done about it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_HINT_H
#define ESC_REMARKS_HINT_H

#include <stdbool.h>

typedef struct {
  const char *name, *id; /* "StoredToGlobal", "ESC102" */
  const char *says, *example;
  const char *way_out; /* one sentence without a full stop; NULL when there is none to give */
  bool is_limit;       /* it does not escape, but stays */
} EscHelp;

/* All of remarks.def, in its order. */
extern const EscHelp esc_help[];
extern const unsigned esc_help_count;
/* By name or id; NULL when there is none. */
const EscHelp *esc_help_find(const char *name);
/* The way out for the remark of this name, or NULL. */
const char *esc_hint(const char *name);

#endif
