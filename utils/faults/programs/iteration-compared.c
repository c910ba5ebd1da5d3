/* iteration-compared.c: two objects of one site are only compared.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED long wrong(long count) {
  Node *before = make(0);
  long same = 0;
  for (long i = 1; i < count; i++) {
    Node *node = make(i);
    same += node == before;
    before = node;
  }
  return same;
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
