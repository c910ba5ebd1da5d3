// Go: leakrecursive1, leakrecursive2 (escape5.go): two functions that call each other return their parameters. Go gives
// up in recursion and lets them escape; here the summaries are solved together.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *r, *s;
} Two;
int *gp;
Two leakrecursive2(int *p, int *q);

// CHECK-LABEL: function 'leakrecursive1'
// CHECK: param p: leaking param: p to result
// CHECK: param q: leaking param: q to result
Two leakrecursive1(int *p, int *q) { return leakrecursive2(q, p); }

// CHECK-LABEL: function 'leakrecursive2'
// CHECK: param p: leaking param: p to result
// CHECK: param q: leaking param: q to result
Two leakrecursive2(int *p, int *q) {
  if (*p > *q) return leakrecursive1(q, p);
  return (Two){p, q};
}

// CHECK-LABEL: function 'caller'
int caller(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  int *j = NEW(int); // CHECK: of 4 bytes: stack
  *j = 1;
  Two t = leakrecursive1(i, j);
  return *t.r - *t.s;
}

// Each call swaps them, and an even number of calls swaps nothing: the first result is always j.
// CHECK-LABEL: function 'caller_kept'
void caller_kept(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  int *j = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  *j = 1;
  gp = leakrecursive1(i, j).r;
}

// The negative: the recursion keeps one of them on the way.
int *keeps2(int *p, int *q);
// CHECK-LABEL: function 'keeps1'
int *keeps1(int *p, int *q) { return keeps2(q, p); }
// CHECK-LABEL: function 'keeps2'
int *keeps2(int *p, int *q) {
  if (*p > *q) return keeps1(q, p);
  gp = p;
  return q;
}

// CHECK-LABEL: function 'caller_keeps'
int caller_keeps(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  int *j = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to keeps1 as argument 2
  return *keeps1(i, j);
}

// With an odd number of calls each may be either.
int *turns2(int *p, int *q);
// CHECK-LABEL: function 'turns1'
int *turns1(int *p, int *q) { return turns2(p, q); }
// CHECK-LABEL: function 'turns2'
int *turns2(int *p, int *q) {
  if (*p > *q) return turns1(q, p);
  gp = p;
  return 0;
}

// CHECK-LABEL: function 'caller_turns'
int caller_turns(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to turns1 as argument 1
  int *j = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to turns1 as argument 2
  return turns1(i, j) == 0;
}
