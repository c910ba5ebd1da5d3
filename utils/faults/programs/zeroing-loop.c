/* zeroing-loop.c: the slot is zeroed at the entry of the function but not at the allocation.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: zeroing-at-entry */
#include "fault.h"

static CALLED long wrong(long count) {
  long sum = 0;
  for (long i = 1; i < count; i++) {
    Node *node = GC_malloc(sizeof *node);
    sum += node->value;
    node->value = i;
  }
  return sum;
}
static CALLED long wrong_value(void) { return wrong(7); }

static CALLED long twin(void) {
  long sum = 0;
  for (long i = 1; i < 4; i++) {
    Node *node = make(i);
    clobber();
    sum += node->value;
  }
  return sum;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
