/* asm-out.c: inline assembly reads an object that was stored in a global.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *volatile cell;
static CALLED void wrong(void) { cell = make(42); }
static CALLED long wrong_value(void) {
  long value;
  wrong();
  clobber();
  Node *node = cell;
  __asm__ volatile("movq (%1), %0" : "=r"(value) : "r"(node) : "memory");
  return value;
}

static CALLED long twin(void) {
  Node *node = make(7);
  clobber();
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
