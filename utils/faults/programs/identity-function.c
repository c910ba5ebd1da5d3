/* identity-function.c: the object is returned by way of a function that returns its argument.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED Node *same(Node *node) { return node; }
static CALLED Node *wrong(void) { return same(make(42)); }
static CALLED long wrong_value(void) {
  Node *node = wrong();
  clobber();
  return node->value;
}
static CALLED long twin(void) {
  Node *node = same(make(7));
  clobber();
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
