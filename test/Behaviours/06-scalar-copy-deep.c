// Go: foo7, foo10, foo14, foo17, foo19 (escape2.go): **xx = **yy copies a number, however deep.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int **xxx;

// CHECK-LABEL: function 'foo7'
// CHECK: param xx: xx does not escape
// CHECK: param yy: yy does not escape
void foo7(int **xx, int *yy) { **xx = *yy; }

// CHECK-LABEL: function 'foo10'
// CHECK: param xx: xx does not escape
// CHECK: param yy: yy does not escape
void foo10(int *xx, int *yy) { *xx = *yy; }

// CHECK-LABEL: function 'foo14'
// CHECK: param yyy: yyy does not escape
void foo14(int **yyy) { **xxx = **yyy; }

// CHECK-LABEL: function 'callers'
int callers(int v) {
  int *x = NEW(int);     // CHECK: of 4 bytes: stack
  int *y = NEW(int);     // CHECK: of 4 bytes: stack
  int **px = NEW(int *); // CHECK: of 8 bytes: stack
  int **py = NEW(int *); // CHECK: of 8 bytes: stack
  *y = v;
  *px = x;
  *py = y;
  foo7(px, y);
  foo10(x, y);
  foo14(py);
  return *x;
}

// The twin: one star less copies an address.
// CHECK-LABEL: function 'foo16'
// CHECK: param yy: leaking param
void foo16(int *yy) { *xxx = yy; }

// CHECK-LABEL: function 'caller16'
void caller16(void) {
  foo16(NEW(int)); // CHECK: of 4 bytes: heap [PassedToCall] passed to foo16 as argument 1
}

// CHECK-LABEL: function 'foo18'
void foo18(int v) {
  int *y = NEW(int); // CHECK: of 4 bytes: heap [StoredToHeap]
  *y = v;
  *xxx = y;
}
