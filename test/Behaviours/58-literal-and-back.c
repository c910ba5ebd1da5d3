// Go: foo60 to foo62, foo60a, foo61a, foo72aa, foo92, foo111 to foo114 (escape2.go): into a literal and out again.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *a, *b;
} S;

// The other element is returned: Go says that i goes there.
// CHECK-LABEL: function 'foo60'
// CHECK: param i: i does not escape
int *foo60(int *i) {
  int *a[12] = {0};
  a[0] = i;
  return a[1];
}

// CHECK-LABEL: function 'foo60b'
// CHECK: param i: leaking param: i to result 0 level=0
int *foo60b(int *i) {
  int *a[12] = {0};
  a[1] = i;
  return a[1];
}

// CHECK-LABEL: function 'foo61'
// CHECK: param i: i does not escape
int *foo61(int *i) {
  S s = {0};
  s.a = i;
  return s.b;
}

// CHECK-LABEL: function 'foo62'
// CHECK: of 16 bytes: {{removed|stack}}
// CHECK: param i: i does not escape
int *foo62(int *i) {
  S *s = NEW(S);
  s->a = i;
  return 0;
}

// CHECK-LABEL: function 'foo111'
// CHECK: of 8 bytes: stack
// CHECK: param x: leaking param: x to result 0 level=0
int *foo111(int *x) {
  int **m = NEW_ARRAY(int *, 1);
  m[0] = x;
  return m[0];
}

// CHECK-LABEL: function 'foo114'
// CHECK: of 16 bytes: stack
// CHECK: param x: leaking param: x to result 0 level=0
int *foo114(int *x) {
  S *m = NEW(S);
  m->b = x;
  return m->b;
}

// CHECK-LABEL: function 'caller'
int *caller(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  int *j = NEW(int); // CHECK: of 4 bytes: stack
  int *k = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  foo60(i);
  foo62(i);
  *foo111(j) = *foo114(i);
  return foo60b(k);
}
