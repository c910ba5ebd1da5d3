/* compare.h: what has changed between two builds?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_COMPARE_H
#define ESC_REMARKS_COMPARE_H

#include "sites.h"

typedef enum {
  ESC_CHANGE_LOST,     /* was off the heap, is on it now */
  ESC_CHANGE_NEW,      /* was not there, is on the heap */
  ESC_CHANGE_REASON,   /* on the heap as before, for another reason */
  ESC_CHANGE_MOVED,    /* the same allocation on the heap in another function: renamed, or inlined elsewhere */
  ESC_CHANGE_PROMOTED, /* was on the heap, is off it now */
  ESC_CHANGE_GONE,     /* was on the heap, is not there any more */
} EscChangeKind;
enum { ESC_CHANGE_KINDS = 6 };

typedef struct {
  EscChangeKind kind;
  const EscSite *before, *now; /* NULL when there is none */
} EscChange;

typedef ESC_VEC(EscChange) EscChanges;

/* Adds what has changed, by kind and then in the order of the sites. Neither positions nor how often something was
 * inlined count as a change. Sites of a function are aligned by their order and likeness, as lines are in a text diff;
 * the cost is the product of the sites of one function and allocator in both. */
void esc_compare(const EscSites *before, const EscSites *now, EscChanges *changes);

#endif
