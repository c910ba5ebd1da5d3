/* xor.c: the address is returned as a number that hides it.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED uintptr_t wrong(void) { return (uintptr_t)make(42) ^ 0x5a5a5a5a5a5aul; }
static CALLED long wrong_value(void) {
  uintptr_t number = wrong();
  clobber();
  return ((Node *)(number ^ 0x5a5a5a5a5a5aul))->value;
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
