// Go: foo120 (escape2.go): a hundred labels, each with jumps to others; took Go exponential time once.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int next(int);
int *kept;

#define TEN(X, d) X(d##0) X(d##1) X(d##2) X(d##3) X(d##4) X(d##5) X(d##6) X(d##7) X(d##8) X(d##9)
#define ALL(X) TEN(X, 1) TEN(X, 2) TEN(X, 3) TEN(X, 4) TEN(X, 5) TEN(X, 6) TEN(X, 7) TEN(X, 8) TEN(X, 9) TEN(X, 10)
#define JUMPS(X, d) X(d##1) X(d##4) X(d##8)
#define JUMP(n) case n: goto L##n;
#define LABEL(n) L##n: switch (next(*p + n)) { JUMPS(JUMP, 1) JUMPS(JUMP, 5) JUMPS(JUMP, 9) }

// CHECK-LABEL: function 'foo120'
int foo120(void) {
  int *p = NEW(int); // CHECK: of 4 bytes: stack
  ALL(LABEL)
  return *p;
}

// The negative: one way through the labels gives the object away.
// CHECK-LABEL: function 'foo120_kept'
int foo120_kept(void) {
  int *p = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global kept
  ALL(LABEL)
  kept = p;
  return *p;
}
