/* iteration-irreducible.c: the object is kept around a cycle with two entries.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED long wrong(long count, long inside) {
  Node *before = NULL, *node = NULL;
  long sum = 0, i = 1;
  if (inside) goto middle;
top:
  if (i >= count) return sum;
  node = make(i);
  if (before) sum = sum * 10 + before->value;
middle:
  before = node;
  i++;
  goto top;
}
static CALLED long wrong_value(void) { return wrong(7, 0) + wrong(6, 1); }
static CALLED long twin(void) {
  long sum = 0, i = 1;
  if (wrong_value() < 0) goto middle;
top:
  if (i >= 4) return sum;
  sum += make(i)->value;
middle:
  i++;
  goto top;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
