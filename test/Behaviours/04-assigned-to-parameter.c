// Go: foo4, foo5, foo15 (escape2.go): assigning to a parameter changes the callee's copy only.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int **xxx;

// CHECK-LABEL: function 'foo4'
// CHECK: param xx: xx does not escape
// CHECK: param yy: yy does not escape
void foo4(int *xx, int *yy) { xx = yy; }

// CHECK-LABEL: function 'foo5'
// CHECK: of 8 bytes: removed
// CHECK: param xx: xx does not escape
void foo5(int **xx, int *yy) {
  int **cell = NEW(int *);
  *cell = yy;
  xx = cell;
}

// CHECK-LABEL: function 'foo8'
int foo8(int *xx, int *yy) {
  xx = yy;
  return *xx;
}

// CHECK-LABEL: function 'callers'
int callers(int v) {
  int *i = NEW(int);     // CHECK: of 4 bytes: stack
  int *j = NEW(int);     // CHECK: of 4 bytes: stack
  int **pj = NEW(int *); // CHECK: of 8 bytes: stack
  *i = v;
  *pj = j;
  foo4(i, j);
  foo5(pj, i);
  return foo8(i, *pj);
}

// The twin: the cell of the parameter is what the global points to, so both escape.
// CHECK-LABEL: function 'foo15'
// CHECK: of 8 bytes: heap [StoredToGlobal] stored to global xxx
// CHECK: param yy: leaking param
void foo15(int *yy) {
  int **cell = NEW(int *);
  *cell = yy;
  xxx = cell;
}

// CHECK-LABEL: function 'caller15'
void caller15(void) {
  foo15(NEW(int)); // CHECK: of 4 bytes: heap [PassedToCall] passed to foo15 as argument 1
}
