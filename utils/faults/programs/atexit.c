/* atexit.c: the object is what a function registered for the end of the program reads.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

#include <stdlib.h>

static CALLED void at_end(int status, void *object) {
  printf("at exit %ld\n", ((Node *)object)->value + status);
}
static CALLED void wrong(void) { on_exit(at_end, make(42)); }
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  return 0;
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
