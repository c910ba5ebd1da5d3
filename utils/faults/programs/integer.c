/* integer.c: the address is returned as a number.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED uintptr_t wrong(void) { return (uintptr_t)make(42); }
static CALLED long wrong_value(void) {
  uintptr_t number = wrong();
  clobber();
  return ((Node *)number)->value;
}
static CALLED long twin(void) {
  Node *node = make(7);
  clobber();
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
