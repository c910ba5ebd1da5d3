// Go: NewBar, NewBarp, NewBarp2 (escape2.go): a constructor that keeps its argument, and one that copies from it.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  long i;
  int *ii;
} Bar;
Bar *kept;

// CHECK-LABEL: function 'new_barp'
// CHECK: of 16 bytes: heap [Returned]
// CHECK: param x: leaking param
Bar *new_barp(int *x) {
  Bar *b = NEW(Bar);
  b->i = 42;
  b->ii = x;
  return b;
}

// CHECK-LABEL: function 'new_barp2'
// CHECK: of 16 bytes: heap [Returned]
// CHECK: param x: x does not escape
Bar *new_barp2(int *x) {
  Bar *b = NEW(Bar);
  b->i = *x;
  return b;
}

// Go says that x escapes as soon as a constructor holds it. Here it lives as long as the result.
// CHECK-LABEL: function 'local_result'
int local_result(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  return *new_barp(x)->ii;
}

// CHECK-LABEL: function 'kept_result'
void kept_result(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global kept
  *x = v;
  kept = new_barp(x);
}

// CHECK-LABEL: function 'kept_copy'
void kept_copy(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  kept = new_barp2(x);
}
