// Go: f (escape5.go, issue 44614): the result variable itself is on the heap, so what is put into it is, too.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'f'
// CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
// CHECK: param p: leaking param: p
int *f(int *p) {
  int **r = NEW(int *);
  sink = r;
  *r = p;
  return *r;
}

// CHECK-LABEL: function 'caller'
int caller(void) {
  return *f(NEW(int)); // CHECK: of 4 bytes: heap [PassedToCall] passed to f as argument 1
}

// The twin: the slot stays.
// CHECK-LABEL: function 'f_local'
// CHECK: of 8 bytes: stack
// CHECK: param p: leaking param: p to result 0 level=0
int *f_local(int *p) {
  int **r = NEW(int *);
  *r = p;
  return *r;
}

// CHECK-LABEL: function 'caller_local'
int caller_local(void) {
  return *f_local(NEW(int)); // CHECK: of 4 bytes: stack
}
