// Go: param1, caller1 (escape_param.go), leaktoret2, f4 (escape5.go): two results, and only the first is kept.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *first, *second;
} Two;
void *sink;

// CHECK-LABEL: function 'param1'
// CHECK: param p1: leaking param: p1 to result 0 level=0
// CHECK: param p2: leaking param: p2 to result 1 level=0
Two param1(int *p1, int *p2) { return (Two){p1, p2}; }

// CHECK-LABEL: function 'caller1'
int caller1(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  int *j = NEW(int); // CHECK: of 4 bytes: stack
  Two r = param1(i, j);
  sink = r.first;
  return *r.second;
}

// CHECK-LABEL: function 'leaktoret2'
Two leaktoret2(int *p) { return (Two){p, p}; }

// CHECK-LABEL: function 'f4'
void f4(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  sink = leaktoret2(x).second;
}
