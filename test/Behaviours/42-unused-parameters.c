// Go: f11, f12, f13 (escape5.go, issue 19687), U.M, U.N (issue 24305): a parameter that nobody looks at.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int **sink;

// CHECK-LABEL: function 'f11'
// CHECK: param {{.*}} does not escape
void f11(int **) {}

// CHECK-LABEL: function 'f12'
// CHECK: param blank: blank does not escape
void f12(int **blank) { (void)blank; }

// CHECK-LABEL: function 'method'
// CHECK: param u: u does not escape
void method(int *u, int n) {}

// CHECK-LABEL: function 'f13'
int f13(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **x = NEW(int *); // CHECK: of 8 bytes: stack
  *x = i;
  f11(x);
  f12(x);
  method(i, 1);
  return **x;
}

// Through a pointer, too.
// CHECK-LABEL: function 'through_pointer'
int through_pointer(void) {
  int *u = NEW(int); // CHECK: of 4 bytes: stack
  void (*m)(int *, int) = method;
  m(u, 1);
  return *u;
}

// The twin: the unused parameter stands beside one that is kept.
// CHECK-LABEL: function 'second'
// CHECK: param a: a does not escape
// CHECK: param b: leaking param: b
void second(int **a, int **b) { sink = b; }

// CHECK-LABEL: function 'f13_second'
int f13_second(void) {
  int **x = NEW(int *); // CHECK: of 8 bytes: stack
  int **y = NEW(int *); // CHECK: of 8 bytes: heap [PassedToCall] passed to second as argument 2
  second(x, y);
  return *x == 0;
}
