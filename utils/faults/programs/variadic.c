/* variadic.c: a function keeps one of its variable arguments.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

#include <stdarg.h>

static Node *volatile cell;
static CALLED void keep_last(int count, ...) {
  va_list list;
  va_start(list, count);
  while (count--) cell = va_arg(list, Node *);
  va_end(list);
}
static CALLED void wrong(void) { keep_last(2, (Node *)0, make(42)); }
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
