/* thread-local.c: the object is stored in thread-local storage.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static _Thread_local Node *volatile cell;
static CALLED void wrong(void) { cell = make(42); }
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
