/* callback.c: the object is what a kept callback will be called with.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static void (*volatile function)(Node *);
static Node *volatile argument;
static CALLED void when_done(void (*f)(Node *), Node *with) {
  function = f;
  argument = with;
}
static CALLED void call_now(void (*f)(Node *), Node *with) { f(with); }
static void add(Node *node) { node->value += 2; }
static CALLED void wrong(void) { when_done(add, make(40)); }
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  function(argument);
  return argument->value;
}
static CALLED long twin(void) {
  Node *node = make(5);
  call_now(add, node);
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
