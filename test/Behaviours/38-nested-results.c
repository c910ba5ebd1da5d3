// Go: leaktoret22, leaktoret22b to f, f5, f6 (escape5.go): the results of one call are the arguments of another.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *r, *s;
} Two;
int *gp;

Two leaktoret2(int *p) { return (Two){p, p}; }

// CHECK-LABEL: function 'leaktoret22'
// CHECK: param p: leaking param: p to result 0 level=0
// CHECK: param q: leaking param: q to result 1 level=0
Two leaktoret22(int *p, int *q) { return (Two){p, q}; }

// CHECK-LABEL: function 'leaktoret22b'
// CHECK: param p: leaking param: p to result 1 level=0
// CHECK: param q: leaking param: q to result 0 level=0
Two leaktoret22b(int *p, int *q) { return leaktoret22(q, p); }

// CHECK-LABEL: function 'f5'
int f5(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  Two t = leaktoret2(x);
  Two u = leaktoret22(t.r, t.s);
  return *u.r + *u.s;
}

// CHECK-LABEL: function 'f6'
void f6(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gp
  Two t = leaktoret2(x);
  gp = leaktoret22(t.r, t.s).r;
}

// The negative and its twin in one: the results come out crossed.
// CHECK-LABEL: function 'crossed'
int crossed(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global gp
  Two u = leaktoret22b(x, y);
  gp = u.r;
  return *u.s;
}
