/* zeroing-entry.c: the slot is not zeroed.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: no-zeroing */
#include "fault.h"

static CALLED long wrong(void) {
  Node *node = GC_malloc(sizeof *node);
  return node->value;
}
static CALLED long wrong_value(void) {
  clobber();
  return wrong();
}
static CALLED long twin(void) {
  Node *node = GC_malloc(sizeof *node);
  node->value = 7;
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
