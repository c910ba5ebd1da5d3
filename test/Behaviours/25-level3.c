// Go: level3, level6, level8 (escape_level.go): sink = **p2 keeps i only.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'level3'
void level3(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *);   // CHECK: of 8 bytes: stack
  int ***p1 = NEW(int **); // CHECK: of 8 bytes: stack
  *p0 = i;
  *p1 = p0;
  int ***p2 = p1;
  sink = **p2;
}

// CHECK-LABEL: function 'level6'
void level6(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *); // CHECK: of 8 bytes: stack
  *p0 = i;
  int **p1 = p0, **p2 = p1;
  sink = *p2;
}

// CHECK-LABEL: function 'level8'
void level8(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *); // CHECK: of 8 bytes: stack
  *p0 = i;
  int **p1 = p0;
  int *p2 = *p1;
  sink = p2;
}

// The twin: one star less keeps p0 too.
// CHECK-LABEL: function 'level5'
void level5(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p0 = NEW(int *); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p0 = i;
  int **p1 = p0, **p2 = p1;
  sink = p2;
}
