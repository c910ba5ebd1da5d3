// Go: param0, caller0a, caller0b (escape_param.go): parameter to result, dropped and kept.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'param0'
// CHECK: param p: leaking param: p to result 0 level=0
int *param0(int *p) { return p; }

// CHECK-LABEL: function 'caller0a'
int caller0a(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  param0(i);
  return *i;
}

// CHECK-LABEL: function 'caller0b'
void caller0b(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global sink
  sink = param0(i);
}
