/* longjmp.c: the object is used where longjmp goes to.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

#include <setjmp.h>

static jmp_buf far;
static Node *volatile cell;
static CALLED void wrong(void) {
  cell = make(42);
  longjmp(far, 1);
}
static CALLED long wrong_value(void) {
  if (!setjmp(far)) wrong();
  clobber();
  return cell->value;
}
static CALLED void deeper(Node *node) {
  node->value++;
  if (node->value > 7) longjmp(far, 1);
}
static CALLED void inner(void) {
  Node *node = make(7);
  deeper(node);
  printf("not here %ld\n", node->value);
}
static CALLED long twin(void) {
  if (!setjmp(far)) inner();
  clobber();
  return 7;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
