// Every introduction: a closure counts in a variable of the function that made it.
// Go: "moved to heap: n", "func literal escapes to heap".
// RUN: %verdicts | %check
// RUN: %inlined | FileCheck %s --check-prefix=INLINED
#include "Inputs/gc.h"
typedef struct Counter {
  int (*code)(struct Counter *);
  int *n;
} Counter;
Counter *kept;

int count(Counter *c) { return ++*c->n; }

// CHECK-LABEL: function 'new_counter'
Counter *new_counter(void) {
  int *n = NEW(int);         // CHECK: of 4 bytes: heap [Returned] returned by new_counter
  Counter *c = NEW(Counter); // CHECK: of 16 bytes: heap [Returned] returned by new_counter
  *c = (Counter){count, n};
  return c;
}

// INLINED-LABEL: function 'local'
// INLINED: gc.malloc of 4 bytes: stack
// INLINED: gc.malloc of 16 bytes: stack
int local(void) {
  Counter *c = new_counter();
  c->code(c);
  return c->code(c);
}

// INLINED-LABEL: function 'global'
// INLINED: gc.malloc of 4 bytes: heap [StoredToGlobal] stored to global kept
// INLINED: gc.malloc of 16 bytes: heap [StoredToGlobal] stored to global kept
void global(void) { kept = new_counter(); }
