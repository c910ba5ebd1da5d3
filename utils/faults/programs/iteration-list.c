/* iteration-list.c: the objects of all iterations are in a list.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED long wrong(long count) {
  Node *list = NULL;
  long sum = 0;
  for (long i = 1; i < count; i++) {
    Node *node = make(i);
    node->next = list;
    list = node;
  }
  for (long i = 1; i < count && list; i++, list = list->next) sum = sum * 10 + list->value;
  return sum;
}
static CALLED long wrong_value(void) { return wrong(7); }

static CALLED long twin(void) {
  long sum = 0;
  for (long i = 1; i < 4; i++) {
    Node *node = make(i);
    clobber();
    sum += node->value;
  }
  return sum;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
