// Go: foo1, foo2, foo31, foo32 (escape2.go): an object stored in a global.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int *gxx;

// CHECK-LABEL: function 'foo1'
int foo1(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gxx at {{.*}}.c:[[@LINE+2]]:7
  *x = v;
  gxx = x;
  return *x;
}

// CHECK-LABEL: function 'keeps'
// CHECK: param yy: leaking param: yy
void keeps(int *yy) { gxx = yy; }

// CHECK-LABEL: function 'foo31'
void foo31(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to keeps as argument 1
  keeps(x);
}

// The twins: the number is stored, not the address.
int number;

// CHECK-LABEL: function 'foo1_number'
void foo1_number(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  number = *x;
}

// CHECK-LABEL: function 'reads'
// CHECK: param yy: yy does not escape
void reads(int *yy) { number = *yy + *gxx; }

// CHECK-LABEL: function 'foo32'
void foo32(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  reads(x);
}

// CHECK-LABEL: function 'nobody_reads'
void nobody_reads(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: removed
  *x = v;
}
