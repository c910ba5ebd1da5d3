// Go: param3, caller3a, caller3b (escape_param.go): p->p1 = p->p2 gives nothing away; what p holds goes where p goes.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p1, *p2;
} Pair;
Pair sink;

// CHECK-LABEL: function 'param3'
// CHECK: param p: p does not escape
void param3(Pair *p) { p->p1 = p->p2; }

// CHECK-LABEL: function 'caller3a'
int caller3a(void) {
  int *i = NEW(int);   // CHECK: of 4 bytes: stack
  int *j = NEW(int);   // CHECK: of 4 bytes: stack
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: stack
  *p = (Pair){i, j};
  param3(p);
  return *p->p1;
}

// The whole pair is copied out: both contents, not the pair.
// CHECK-LABEL: function 'caller3b'
void caller3b(void) {
  int *i = NEW(int);   // CHECK: of 4 bytes: heap [StoredToGlobal]
  int *j = NEW(int);   // CHECK: of 4 bytes: heap [StoredToGlobal]
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: stack
  *p = (Pair){i, j};
  param3(p);
  sink = *p;
}

// CHECK-LABEL: function 'first_only'
void first_only(void) {
  int *j = NEW(int);   // CHECK: of 4 bytes: heap [StoredToGlobal]
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: stack
  p->p2 = j;
  param3(p);
  sink.p1 = p->p1;
}

// A pointer that moves along in its own field: what it points to now is not where it started.
typedef struct {
  int **at;
} Cursor;
// CHECK-LABEL: function 'advance'
void advance(Cursor *c) { c->at++; }

// CHECK-LABEL: function 'second_element'
void second_element(void) {
  int *i = NEW(int);             // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **a = NEW_ARRAY(int *, 2); // CHECK: of 16 bytes: stack
  Cursor *c = NEW(Cursor);       // CHECK: of 8 bytes: stack
  a[1] = i;
  c->at = a;
  advance(c);
  sink.p1 = *c->at;
}

// p1 may be j after the self-assignment, and p2 is never i: finer than Go.
// CHECK-LABEL: function 'second_only'
void second_only(void) {
  int *i = NEW(int);   // CHECK: of 4 bytes: stack
  int *j = NEW(int);   // CHECK: of 4 bytes: heap [StoredToGlobal]
  Pair *p = NEW(Pair); // CHECK: of 16 bytes: stack
  *p = (Pair){i, j};
  param3(p);
  sink.p1 = p->p2;
}
