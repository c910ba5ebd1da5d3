// Go: foo, foo1, foo2 (escape_indir.go), issues 13493, 76488: a store through a second pointer to the same cell.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int **sink;

// The cell is the caller's: the object must be on the heap, since the caller may read it.
// CHECK-LABEL: function 'foo'
void foo(int **p) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredThroughParam] stored through parameter p
  int **y = p;
  *y = i;
}

// The cell is the callee's own parameter variable: BAD in Go.
// CHECK-LABEL: function 'foo1'
int foo1(int *p) {
  int *i = NEW(int);       // CHECK: of 4 bytes: stack
  int **cell = NEW(int *); // CHECK: of 8 bytes: stack
  *cell = p;
  int **y = cell;
  *y = i;
  return **cell;
}

// CHECK-LABEL: function 'foo2'
void foo2(void) {
  int *n = NEW(int);      // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **x = NEW(int *);   // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ***z = NEW(int **); // CHECK: of 8 bytes: stack
  int *i = NEW(int);      // CHECK: of 4 bytes: heap [StoredToGlobal]
  *x = n;
  sink = x;
  *z = x;
  int **p = *z;
  *p = i;
}

// The order of stores makes no difference to what may be reached: the alias was given away first.
// CHECK-LABEL: function 'given_away_first'
void given_away_first(void) {
  int **x = NEW(int *); // CHECK: of 8 bytes: heap [StoredToGlobal]
  sink = x;
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  *x = i;
}
