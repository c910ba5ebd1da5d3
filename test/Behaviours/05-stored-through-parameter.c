// Go: foo6 (escape2.go): *xx = yy. The cell stays, and what it holds lives as long as the cell. Go says that yy escapes.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo6'
// CHECK: param xx: xx does not escape
// CHECK: param yy: leaking param: yy to content of xx level=0
void foo6(int **xx, int *yy) { *xx = yy; }

// CHECK-LABEL: function 'local_cell'
int local_cell(int v) {
  int **cell = NEW(int *); // CHECK: of 8 bytes: stack
  int *y = NEW(int);       // CHECK: of 4 bytes: stack
  *y = v;
  foo6(cell, y);
  return **cell;
}

// The twins: the cell is the caller's, or goes away.
// CHECK-LABEL: function 'callers_cell'
void callers_cell(int **cell) {
  int *y = NEW(int); // CHECK: of 4 bytes: heap [StoredThroughParam] stored through parameter cell
  foo6(cell, y);
}

// CHECK-LABEL: function 'returned_cell'
int **returned_cell(void) {
  int **cell = NEW(int *); // CHECK: of 8 bytes: heap [Returned]
  int *y = NEW(int);       // CHECK: of 4 bytes: heap [Returned]
  foo6(cell, y);
  return cell;
}

// CHECK-LABEL: function 'returned_content'
int *returned_content(void) {
  int **cell = NEW(int *); // CHECK: of 8 bytes: stack
  int *y = NEW(int);       // CHECK: of 4 bytes: heap [Returned]
  foo6(cell, y);
  return *cell;
}
