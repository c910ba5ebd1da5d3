// Go: level2 (escape_level.go): sink = *p2 keeps p0 and i; p1, which p2 is, stays.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'level2'
void level2(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);   // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ***p1 = NEW(int **); // CHECK: of 8 bytes: stack
  *p0 = i;
  *p1 = p0;
  int ***p2 = p1;
  sink = *p2;
}

// The twin: no star.
// CHECK-LABEL: function 'level1'
void level1(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);   // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ***p1 = NEW(int **); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p0 = i;
  *p1 = p0;
  int ***p2 = p1;
  sink = p2;
}
