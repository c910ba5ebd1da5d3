// Go: level7, level4 (escape_level.go): p2 = *p1; sink = &p2 keeps the copy p2 and what it points to; p0 and p1 stay.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'level7'
void level7(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);   // CHECK: of 8 bytes: stack
  int ***p1 = NEW(int **); // CHECK: of 8 bytes: stack
  int **p2 = NEW(int *);   // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p0 = i;
  *p1 = p0;
  *p2 = **p1;
  sink = p2;
}

// The twin: p2 is a copy of p1, which reaches p0.
// CHECK-LABEL: function 'level4'
void level4(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);   // CHECK: of 8 bytes: heap [StoredToGlobal]
  int ***p1 = NEW(int **); // CHECK: of 8 bytes: stack
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p0 = i;
  *p1 = p0;
  *p2 = *p1;
  sink = p2;
}
