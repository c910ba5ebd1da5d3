/* order.h: which record comes first, and which tell the same story?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_ORDER_H
#define ESC_REMARKS_ORDER_H

#include "record.h"

/* Failures first, then what ran most often by the profile, then by file and position. Those that tell the same story
 * stand together; within it, by function. */
void esc_order_by_heat(EscRecords *records);
/* By function, then by file and position: the order of the source within a function. */
void esc_order_by_function(EscRecords *records);
/* True for the same verdict at the same position by the same flow, whatever the function is. */
bool esc_order_same_story(const EscRecord *a, const EscRecord *b);

/* Allocations and their copies, [0] on the heap, [1] gone from it; and demands that do not hold. */
typedef struct {
  uint32_t allocations[2], copies[2], failures;
} EscTally;

/* Counts records that stand by story, as esc_order_by_heat leaves them. Every command counts so. */
EscTally esc_order_tally(const EscRecords *records);

#endif
