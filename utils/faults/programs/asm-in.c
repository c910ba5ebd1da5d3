/* asm-in.c: inline assembly stores the object in a global.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *volatile cell;
static CALLED void wrong(void) {
  Node *node = make(42);
  __asm__ volatile("movq %0, (%1)" : : "r"(node), "r"(&cell) : "memory");
}
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  return cell->value;
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
