// Go: foo9 (escape2.go), leaktoret, leaktosink, f2, f3 (escape5.go): a function that returns its parameter.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int *gp;

// CHECK-LABEL: function 'leaktoret'
// CHECK: param p: leaking param: p to result 0 level=0
int *leaktoret(int *p) { return p; }

// CHECK-LABEL: function 'foo9'
// CHECK: param yy: leaking param: yy to result 0 level=0
int *foo9(int *xx, int *yy) {
  if (!*xx) xx = yy;
  return xx;
}

// CHECK-LABEL: function 'f2'
int f2(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  leaktoret(x);
  return *foo9(x, y);
}

// The twins: the same calls, and the result is kept.
// CHECK-LABEL: function 'f3'
void f3(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gp
  gp = leaktoret(x);
}

// CHECK-LABEL: function 'f3_both'
void f3_both(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gp
  int *y = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gp
  gp = foo9(x, y);
}

// CHECK-LABEL: function 'leaktosink'
// CHECK: param p: leaking param
int *leaktosink(int *p) {
  gp = p;
  return p;
}

// CHECK-LABEL: function 'drops'
int drops(void) {
  return *leaktosink(NEW(int)); // CHECK: of 4 bytes: heap [PassedToCall] passed to leaktosink as argument 1
}
