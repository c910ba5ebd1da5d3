/* iteration-before.c: the object of the iteration before is still used.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED long wrong(long count) {
  Node *before = make(1);
  long sum = 0;
  for (long i = 2; i < count; i++) {
    Node *node = make(i * 10);
    sum = sum * 10 + before->value;
    before = node;
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
