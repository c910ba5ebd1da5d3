/* content.c: a function keeps what it finds in its argument.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static Node *volatile cell;
static CALLED void keep_content(Node *holder) { cell = holder->next; }
static CALLED long read_content(Node *holder) { return holder->next->value; }
static CALLED void wrong(void) {
  Node *holder = make(0);
  holder->next = make(42);
  keep_content(holder);
}
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  return cell->value;
}
static CALLED long twin(void) {
  Node *holder = make(0);
  holder->next = make(7);
  return read_content(holder);
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
