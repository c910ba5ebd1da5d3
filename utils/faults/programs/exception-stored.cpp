/* exception-stored.cpp: the object is stored in the frame that catches what is thrown afterwards.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED void fail() { throw 1; }
static CALLED void wrong(Node *volatile *out) {
  *out = make(42);
  fail();
}
static CALLED long wrong_value() {
  Node *volatile node = nullptr;
  try {
    wrong(&node);
  } catch (int) {
    clobber();
    return node->value;
  }
  return 0;
}
static CALLED long twin() {
  Node *node = make(7);
  try {
    fail();
  } catch (int) {
    clobber();
    return node->value;
  }
  return 0;
}

int main() {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
