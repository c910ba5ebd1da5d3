// Go: foo13 (escape2.go): *xxx = *yyy gives away what the parameter points to, not the parameter.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int **xxx;

// CHECK-LABEL: function 'foo13'
// CHECK: param yyy: leaking param content: yyy
void foo13(int **yyy) { *xxx = *yyy; }

// CHECK-LABEL: function 'caller13'
int caller13(int v) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [PassedToCall] passed to foo13 as argument 1
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *i = v;
  *p = i;
  foo13(p);
  return **p;
}

// The twins: the parameter itself; and nothing at all.
// CHECK-LABEL: function 'foo12'
// CHECK: param yyy: leaking param
void foo12(int **yyy) { xxx = yyy; }

// CHECK-LABEL: function 'caller12'
void caller12(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [PassedToCall] passed to foo12 as argument 1
  int **p = NEW(int *); // CHECK: of 8 bytes: heap [PassedToCall] passed to foo12 as argument 1
  *p = i;
  foo12(p);
}

// CHECK-LABEL: function 'compares'
// CHECK: param yyy: yyy does not escape
int compares(int **yyy) { return *xxx == *yyy; }

// CHECK-LABEL: function 'caller_compares'
int caller_compares(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *p = i;
  return compares(p);
}
