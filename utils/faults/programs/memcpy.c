/* memcpy.c: a word that holds the object is copied into a global.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *cell;
static CALLED void wrong(void) {
  Node *node = make(42);
  memcpy(&cell, &node, sizeof cell);
}
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  return (*(Node *volatile *)&cell)->value;
}
static CALLED long twin(void) {
  Node *node = make(7), *copy;
  memcpy(&copy, &node, sizeof copy);
  clobber();
  return copy->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
