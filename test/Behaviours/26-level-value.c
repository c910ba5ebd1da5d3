// Go: level9, level10, level11 (escape_level.go): the number at the end is copied out; no address is.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int number;
void *sink;

// CHECK-LABEL: function 'level9'
void level9(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: stack
  int **p0 = NEW(int *); // CHECK: of 8 bytes: stack
  *p0 = i;
  int **p1 = p0;
  int *p2 = *p1;
  number = *p2;
}

// CHECK-LABEL: function 'level10'
void level10(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  int *p0 = i;
  int *p1 = NEW(int); // CHECK: of 4 bytes: stack
  *p1 = *p0;
  number = *p1;
}

// CHECK-LABEL: function 'level11'
void level11(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: stack
  int **p0 = NEW(int *); // CHECK: of 8 bytes: stack
  int *p2 = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  *p0 = i;
  *p2 = **p0;
  sink = p2;
}

// The negative: the number is an address after all.
// CHECK-LABEL: function 'level9_address'
void level9_address(void) {
  long *i = NEW(long);     // CHECK: of 8 bytes: heap [StoredToGlobal]
  long **p0 = NEW(long *); // CHECK: of 8 bytes: stack
  *p0 = i;
  sink = (void *)*(long *)p0;
}
