/* aggregate.c: the object is returned in a pair of pointer and length.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

typedef struct {
  Node *first;
  long length;
} Slice;
static CALLED Slice wrong(void) { return (Slice){make(42), 1}; }
static CALLED long wrong_value(void) {
  Slice slice = wrong();
  clobber();
  return slice.first->value * slice.length;
}
static CALLED long twin(void) {
  Slice slice = {make(7), 1};
  clobber();
  return slice.first->value * slice.length;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
