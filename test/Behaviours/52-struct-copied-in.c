// Go: constptr4, constptr5, constptr6, constptr8, constptr11 (escape_indir.go): *p = *p1. p is returned, p1 is read only.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p;
  long i, j;
} ConstPtr;

// CHECK-LABEL: function 'constptr5'
ConstPtr *constptr5(void) {
  ConstPtr *p = NEW(ConstPtr);  // CHECK: of 24 bytes: heap [Returned]
  ConstPtr *p1 = NEW(ConstPtr); // CHECK: of 24 bytes: stack
  *p = *p1;
  return p;
}

// CHECK-LABEL: function 'constptr11'
ConstPtr *constptr11(void) {
  int *i = NEW(int);            // CHECK: of 4 bytes: heap [Returned]
  ConstPtr *p = NEW(ConstPtr);  // CHECK: of 24 bytes: heap [Returned]
  ConstPtr *p1 = NEW(ConstPtr); // CHECK: of 24 bytes: stack
  p1->p = i;
  *p = *p1;
  return p;
}

// Go lets the contents of p escape: BAD.
// CHECK-LABEL: function 'constptr6'
// CHECK: of 24 bytes: stack
// CHECK: param p: p does not escape
long constptr6(ConstPtr *p) {
  ConstPtr *p1 = NEW(ConstPtr);
  *p1 = *p;
  return p1->p == 0;
}

// CHECK-LABEL: function 'caller6'
int caller6(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: stack
  ConstPtr *p = NEW(ConstPtr); // CHECK: of 24 bytes: stack
  p->p = i;
  return constptr6(p) + *p->p;
}
