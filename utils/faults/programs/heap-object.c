/* heap-object.c: the object is stored in one that stays.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *volatile root;
static CALLED void wrong(void) { root->next = make(42); }
static CALLED long wrong_value(void) {
  root = GC_malloc(sizeof(Node));
  wrong();
  clobber();
  return root->next->value;
}
static CALLED long twin(void) {
  Node *holder = make(0);
  holder->next = make(7);
  clobber();
  return holder->next->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
