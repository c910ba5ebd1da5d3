/* exception-thrown.cpp: the object itself is thrown.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED void wrong() { throw make(42); }
static CALLED long wrong_value() {
  try {
    wrong();
  } catch (Node *node) {
    clobber();
    return node->value;
  }
  return 0;
}
static CALLED void inner() {
  Node *node = make(7);
  clobber();
  if (node->value == 7) throw node->value + 0;
}
static CALLED long twin() {
  try {
    inner();
  } catch (long value) {
    return value;
  }
  return 0;
}

int main() {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
