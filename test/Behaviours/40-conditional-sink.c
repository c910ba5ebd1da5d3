// Go: f8, f9 (escape5.go): kept on one path of the callee is kept.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *x;
} T1;
typedef struct {
  T1 *y;
} T2;
T1 *global;

// CHECK-LABEL: function 'f8'
// CHECK: param p: leaking param: p
T2 f8(T1 *p) {
  T2 k = {0};
  if (!p) return k;
  global = p;
  return (T2){p};
}

// CHECK-LABEL: function 'f9'
void f9(void) {
  T1 *j = NEW(T1); // CHECK: of 8 bytes: heap [PassedToCall] passed to f8 as argument 1
  f8(j);
}

// The twin: no path keeps it.
// CHECK-LABEL: function 'f8_returns'
// CHECK: param p: leaking param: p to result 0 level=0
T2 f8_returns(T1 *p) {
  T2 k = {0};
  if (!p) return k;
  return (T2){p};
}

// CHECK-LABEL: function 'f9_returns'
int f9_returns(void) {
  T1 *j = NEW(T1); // CHECK: of 8 bytes: stack
  return f8_returns(j).y->x == 0;
}
