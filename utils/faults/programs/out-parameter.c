/* out-parameter.c: the object is stored through a parameter.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED void wrong(Node **out) { *out = make(42); }
static CALLED long wrong_value(void) {
  Node *node;
  wrong(&node);
  clobber();
  return node->value;
}
static CALLED void read(Node **in, long *out) { *out = (*in)->value; }
static CALLED long twin(void) {
  Node *node = make(7);
  long value;
  read(&node, &value);
  return value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
