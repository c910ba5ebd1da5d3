/* fault.h: what the programs of the fault matrix share.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Each program has a function wrong(), whose objects must stay on the heap (or need the care that the fault leaves out),
 * and a function twin(), the nearest one whose object may be moved. main prints what both compute. */
#ifndef FAULT_H
#define FAULT_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CALLED __attribute__((noinline))

void *GC_malloc(size_t size) __attribute__((malloc, alloc_size(1)));
void clobber(void); /* writes over the dead part of the stack */

typedef struct Node Node;
struct Node {
  volatile long value;
  Node *volatile next;
};

static inline __attribute__((always_inline)) Node *make(long value) {
  Node *node = (Node *)GC_malloc(sizeof(Node));
  node->value = value;
  return node;
}

#ifdef __cplusplus
}
#endif
#endif
