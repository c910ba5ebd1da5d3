// Go: foo3, foo79 (escape2.go): an object whose address is returned.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'foo3'
int *foo3(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [Returned] returned by foo3 at {{.*}}.c:[[@LINE+2]]:3
  *x = v;
  return x;
}

// CHECK-LABEL: function 'foo79'
int *foo79(void) {
  return NEW(int); // CHECK: of 4 bytes: heap [Returned] returned by foo79
}

// What the caller drops is still the callee's to allocate, as long as nobody inlines it.
// CHECK-LABEL: function 'drops'
int drops(void) { return *foo79(); }

// The twin: the value is returned, not the address.
// CHECK-LABEL: function 'foo3_value'
int foo3_value(int v) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  *x = v;
  return *x;
}
