// Go: param2, caller2a, caller2b, param4, caller4a, caller4b, param13 (escape_param.go): one parameter is stored where
// another points. Go lets the stored one escape; here it follows the container.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p1, *p2;
} Pair;
typedef struct {
  int **p;
} Val;
void *sink;

// CHECK-LABEL: function 'param2'
// CHECK: param p1: leaking param: p1 to content of p2 level=0
// CHECK: param p2: p2 does not escape
void param2(int *p1, int **p2) { *p2 = p1; }

// CHECK-LABEL: function 'caller2a'
int caller2a(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  param2(i, p);
  return **p;
}

// CHECK-LABEL: function 'caller2b'
void caller2b(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  param2(i, p);
  sink = *p;
}

// CHECK-LABEL: function 'param4'
void param4(Pair *p, int *i) { p->p1 = i; }

// CHECK-LABEL: function 'caller4a'
int caller4a(void) {
  int *i = NEW(int);   // CHECK: of 4 bytes: stack
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: stack
  param4(p, i);
  return *p->p1;
}

// CHECK-LABEL: function 'caller4b'
void caller4b(void) {
  int *i = NEW(int);   // CHECK: of 4 bytes: heap [StoredToGlobal]
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: heap [StoredToGlobal]
  param4(p, i);
  sink = p;
}

// CHECK-LABEL: function 'param13'
void param13(Val v, int *i) { *v.p = i; }

// CHECK-LABEL: function 'caller13b'
int caller13b(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  Val v = {p};
  param13(v, i);
  return **p;
}

// CHECK-LABEL: function 'caller13g'
void caller13g(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  Val v = {p};
  param13(v, i);
  sink = *v.p;
}
