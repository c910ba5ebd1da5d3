/* iteration-array.c: the objects of all iterations are in an array outside of the loop.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED long wrong(long count) {
  Node *volatile all[8];
  long sum = 0;
  for (long i = 1; i < count; i++) all[i] = make(i);
  for (long i = 1; i < count; i++) sum = sum * 10 + all[i]->value;
  return sum;
}
static CALLED long wrong_value(void) { return wrong(7); }
static CALLED long twin(void) {
  Node *volatile all[8];
  long sum = 0;
  for (long i = 1; i < 4; i++) {
    all[0] = make(i);
    sum += all[0]->value;
  }
  return sum;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
