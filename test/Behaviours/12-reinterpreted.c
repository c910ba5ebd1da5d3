// Go: indaddr1 to 3, Float64bits, float64bitsptr, float64ptrbitsptr (escape2.go): the type of a pointer means nothing.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'indaddr3'
// CHECK: of 8 bytes: stack
// CHECK: param x: leaking param: x to result 0 level=0
long *indaddr3(int *x) {
  int **cell = NEW(int *);
  *cell = x;
  return *(long **)(void *)cell;
}

// CHECK-LABEL: function 'float64ptrbitsptr'
// CHECK: param f: leaking param: f to result 0 level=0
unsigned long *float64ptrbitsptr(double *f) { return (unsigned long *)(void *)f; }

// CHECK-LABEL: function 'float64bitsptr'
unsigned long *float64bitsptr(double v) {
  double *f = NEW(double); // CHECK: of 8 bytes: heap [Returned]
  *f = v;
  return (unsigned long *)(void *)f;
}

// CHECK-LABEL: function 'through_a_cell'
long *through_a_cell(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  return indaddr3(x);
}

// The twins: the bits are loaded.
// CHECK-LABEL: function 'float64bits'
unsigned long float64bits(double v) {
  double *f = NEW(double); // CHECK: of 8 bytes: stack
  *f = v;
  return *(unsigned long *)(void *)f;
}

// CHECK-LABEL: function 'reads_through_a_cell'
int reads_through_a_cell(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  return *(int *)indaddr3(x);
}
