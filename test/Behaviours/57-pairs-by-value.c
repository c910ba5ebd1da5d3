// Go: bar, foo, bff, tbff1, tbff2, car, fun (escape_array.go): pairs by value, turned round twice. Go cannot tell u[0]
// from u[1].
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *u[2];
} U;

U bar(char *a, char *b) { return (U){{a, b}}; }
U foo(U x) { return (U){{x.u[1], x.u[0]}}; }

// CHECK-LABEL: function 'bff'
// CHECK: param a: leaking param: a to result 0 level=0
// CHECK: param b: leaking param: b to result 1 level=0
U bff(char *a, char *b) { return foo(foo(bar(a, b))); }

// CHECK-LABEL: function 'tbff1'
char *tbff1(void) {
  char *a = NEW_ARRAY(char, 4); // CHECK: of 4 bytes: stack
  char *b = NEW_ARRAY(char, 4); // CHECK: of 4 bytes: heap [Returned]
  U u = bff(a, b);
  u.u[0][0] = 'c';
  return u.u[0][0] ? b : 0;
}

// CHECK-LABEL: function 'tbff2'
char *tbff2(void) {
  char *a = NEW_ARRAY(char, 4); // CHECK: of 4 bytes: stack
  char *b = NEW_ARRAY(char, 4); // CHECK: of 4 bytes: heap [Returned]
  U u = bff(a, b);
  u.u[0][0] = 'c';
  return u.u[0][0] ? u.u[1] : 0;
}

// CHECK-LABEL: function 'fun'
// CHECK: param y: y does not escape
char *fun(U x, char *y) {
  x.u[0] = y;
  return x.u[1];
}
