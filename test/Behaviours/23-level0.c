// Go: level0, level1 (escape_level.go): the address of a chain of pointers is kept, so the whole chain is.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'level0'
void level0(void) {
  int *i = NEW(int);          // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global sink
  int **p0 = NEW(int *);      // CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
  int ***p1 = NEW(int **);    // CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
  int ****p2 = NEW(int ***);  // CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
  *p0 = i;
  *p1 = p0;
  *p2 = p1;
  sink = p2;
}

// The twin: level1 keeps what p2 holds, not p2. Nobody keeps anything in the second.
// CHECK-LABEL: function 'level1'
int level1(void) {
  int *i = NEW(int);          // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);      // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ***p1 = NEW(int **);    // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ****p2 = NEW(int ***);  // CHECK: of 8 bytes: stack
  *p0 = i;
  *p1 = p0;
  *p2 = p1;
  sink = *p2;
  return ****p2;
}

// CHECK-LABEL: function 'nothing'
int nothing(void) {
  int *i = NEW(int);          // CHECK: of 4 bytes: stack
  int **p0 = NEW(int *);      // CHECK: of 8 bytes: stack
  int ***p1 = NEW(int **);    // CHECK: of 8 bytes: stack
  int ****p2 = NEW(int ***);  // CHECK: of 8 bytes: stack
  *p0 = i;
  *p1 = p0;
  *p2 = p1;
  return ****p2;
}
