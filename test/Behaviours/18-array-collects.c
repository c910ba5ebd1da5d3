// Go: foo72, foo72a, foo72b (escape2.go): an array outside the loop collects what the iterations make.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo72a'
int foo72a(void) {
  int **y = NEW_ARRAY(int *, 10); // CHECK: of 80 bytes: stack
  for (int i = 0; i < 10; i++) {
    int *x = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
    *x = i;
    y[i] = x;
  }
  return *y[3];
}

// CHECK-LABEL: function 'foo72b'
int **foo72b(void) {
  int **y = NEW_ARRAY(int *, 10); // CHECK: of 80 bytes: heap [Returned]
  for (int i = 0; i < 10; i++) {
    int *x = NEW(int); // CHECK: of 4 bytes: heap [Returned]
    *x = i;
    y[i] = x;
  }
  return y;
}

// The same with an array that was on the stack from the start.
// CHECK-LABEL: function 'plain_array'
int plain_array(int k) {
  int *y[10];
  for (int i = 0; i < 10; i++) {
    int *x = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
    *x = i;
    y[i] = x;
  }
  return *y[k];
}

// The twins: no loop; a loop whose array dies with the iteration.
// CHECK-LABEL: function 'foo72'
int foo72(int v) {
  int **y = NEW(int *); // CHECK: of 8 bytes: stack
  int *x = NEW(int);    // CHECK: of 4 bytes: stack
  *x = v;
  y[0] = x;
  return *y[0];
}

// CHECK-LABEL: function 'array_inside'
int array_inside(void) {
  int sum = 0;
  for (int i = 0; i < 10; i++) {
    int **y = NEW_ARRAY(int *, 10); // CHECK: of 80 bytes: stack
    int *x = NEW(int);              // CHECK: of 4 bytes: stack
    *x = i;
    y[i] = x;
    sum += *y[i];
  }
  return sum;
}
