// Go: foo11 (escape2.go): numbers are copied between two objects, addresses are not.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo11'
int foo11(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: stack
  *y = 42;
  int *xx = x, *yy = y;
  *xx = *yy;
  return *x;
}

// The twin: one of the two addresses is given away after the copy.
// CHECK-LABEL: function 'foo11_address'
int *foo11_address(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  *x = 42;
  *y = *x;
  return y;
}
