// Go: foo78, foo78a (escape2.go): y = &z, x = &y, return *x is return y.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo78a'
int *foo78a(int v) {
  int *z = NEW(int);    // CHECK: of 4 bytes: heap [Returned] returned by foo78a
  int **y = NEW(int *); // CHECK: of 8 bytes: stack
  *z = v;
  *y = z;
  int **x = y;
  return *x;
}

// The twin: one star more.
// CHECK-LABEL: function 'foo78a_value'
int foo78a_value(int v) {
  int *z = NEW(int);    // CHECK: of 4 bytes: stack
  int **y = NEW(int *); // CHECK: of 8 bytes: stack
  *z = v;
  *y = z;
  int **x = y;
  return **x;
}
