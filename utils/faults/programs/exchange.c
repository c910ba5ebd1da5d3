/* exchange.c: the object is put in a global by an atomic exchange.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *cell;
static CALLED void wrong(void) { __atomic_exchange_n(&cell, make(42), __ATOMIC_SEQ_CST); }
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  return __atomic_load_n(&cell, __ATOMIC_SEQ_CST)->value;
}
static CALLED long twin(void) {
  Node *cell = make(0);
  Node *old = __atomic_exchange_n(&cell, make(7), __ATOMIC_SEQ_CST);
  clobber();
  return cell->value + old->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
