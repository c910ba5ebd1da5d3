/* assertions.h: what does the source itself demand?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Comments, on the line of the allocation, or alone on the line above it:
 *
 *   // esc:stack     what is allocated here may not stay on the heap
 *   // esc:heap      it is known to be on the heap: a baseline and esc:no-heap do not complain
 *   // esc:no-heap   nothing that is allocated in the braces that open next may stay on the heap, nor what is inlined
 *                    into the function that has them
 */
#ifndef ESC_REMARKS_ASSERTIONS_H
#define ESC_REMARKS_ASSERTIONS_H

#include "source.h"

typedef enum { ESC_ASSERT_STACK, ESC_ASSERT_HEAP, ESC_ASSERT_NO_HEAP } EscAssertKind;

typedef struct {
  EscAssertKind kind;
  const EscSource *source;
  uint32_t line;        /* of the comment */
  uint32_t first, last; /* lines that it speaks of */
  const char *function; /* of esc:no-heap: the name before the parameters, "" when there is none */
  bool used;            /* an allocation stands there */
} EscAssertion;

typedef struct {
  ESC_VEC(EscAssertion) list;
  uint32_t wrong; /* reported on stderr */
  EscArena arena;
} EscAssertions;

/* Reads those of every source that the records name. */
void esc_assertions_read(EscAssertions *assertions, EscSources *sources, const EscRecords *records);
void esc_assertions_fini(EscAssertions *assertions);
/* The assertion that the record breaks, or NULL. Marks those that speak of it as used. */
const EscAssertion *esc_assertions_broken(EscAssertions *assertions, EscSources *sources, const EscRecord *record);
/* True when esc:heap stands at the record's allocation. */
bool esc_assertions_excuse(const EscAssertions *assertions, EscSources *sources, const EscRecord *record);

#endif
