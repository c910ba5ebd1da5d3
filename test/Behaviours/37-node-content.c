// Go: f, g, h (escape_param.go): a node is copied, so what it holds goes away and it does not.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct Node {
  struct Node *p;
} Node;
Node *sink;

// CHECK-LABEL: function 'f'
// CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
// CHECK: param x: leaking param content: x
void f(Node *x) {
  Node *n = NEW(Node);
  n->p = x->p;
  sink = n;
}

// CHECK-LABEL: function 'g'
Node *g(Node *x) {
  Node *n = NEW(Node); // CHECK: of 8 bytes: heap [Returned]
  n->p = x->p;
  return n;
}

// CHECK-LABEL: function 'h'
// CHECK: of 8 bytes: stack
// CHECK: param x: leaking param: x
void h(Node *x) {
  Node *y = NEW(Node);
  y->p = x;
  sink = g(y);
  f(y);
}

// CHECK-LABEL: function 'caller'
void caller(void) {
  h(NEW(Node)); // CHECK: of 8 bytes: heap [PassedToCall] passed to h as argument 1
}

// CHECK-LABEL: function 'caller_g'
int caller_g(void) {
  Node *x = NEW(Node); // CHECK: of 8 bytes: stack
  Node *y = NEW(Node); // CHECK: of 8 bytes: stack
  y->p = x;
  return g(y)->p->p == 0;
}
