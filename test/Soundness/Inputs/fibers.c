/* fibers.c: two stacks of one thread take turns, each with promoted objects; the collector runs in between.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <gc.h>
#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

#define CALLED __attribute__((noinline))

typedef struct Node {
  long value;
  struct Node *next;
} Node;

static ucontext_t home, fiber;
static long sum;

static CALLED long total(const Node *node) {
  long result = 0;
  for (; node; node = node->next) result += *(volatile const long *)&node->value;
  return result;
}

/* The holder, which is promoted, has the only pointer to what the collector manages. */
static CALLED Node *make_kept(long value) {
  Node *node = GC_MALLOC(sizeof *node);
  node->value = value;
  return node;
}

static CALLED void work(int depth, ucontext_t *me, ucontext_t *other) {
  Node *holder = GC_MALLOC(sizeof *holder);
  holder->value = depth;
  holder->next = make_kept(depth);
  if (depth) work(depth - 1, me, other);
  swapcontext(me, other);
  if (me == &home) GC_gcollect(); /* which knows one stack only as the place where it may run */
  sum += total(holder);
}

static void run(void) {
  for (;;) work(5, &fiber, &home);
}

int main(void) {
  GC_INIT();
  getcontext(&fiber);
  fiber.uc_stack.ss_size = 256 * 1024;
  fiber.uc_stack.ss_sp = GC_MALLOC_UNCOLLECTABLE(fiber.uc_stack.ss_size); /* the collector looks at it as well */
  makecontext(&fiber, run, 0);
  for (int i = 0; i < 10; i++) work(3, &home, &fiber);
  printf("%ld\n", sum);
  return 0;
}
