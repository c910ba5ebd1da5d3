// Go: foo116 (escape2.go): an object made in each arm, and returned.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo116'
int *foo116(int b) {
  if (b) {
    int *x = NEW(int); // CHECK: of 4 bytes: heap [Returned] returned by foo116
    *x = 1;
    return x;
  } else {
    int *y = NEW(int); // CHECK: of 4 bytes: heap [Returned] returned by foo116
    *y = 1;
    return y;
  }
}

// The twins: both arms are read only; one arm returns its object.
// CHECK-LABEL: function 'foo116_value'
int foo116_value(int b) {
  int *p;
  if (b) {
    int *x = NEW(int); // CHECK: of 4 bytes: stack
    *x = 1;
    p = x;
  } else {
    int *y = NEW(int); // CHECK: of 4 bytes: stack
    *y = 2;
    p = y;
  }
  return *p;
}

// CHECK-LABEL: function 'foo116_one'
int *foo116_one(int b) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  *x = b;
  if (*x) return y;
  return 0;
}
