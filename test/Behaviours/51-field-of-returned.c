// Go: constptr01, constptr02, constptr03, constptr1, constptr2 (escape_indir.go): the struct is returned by address, or
// copied out by value.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct ConstPtr {
  int *p;
  struct ConstPtr **x;
  long padding[4];
} ConstPtr;
ConstPtr *sink;
ConstPtr value;

// CHECK-LABEL: function 'constptr01'
ConstPtr *constptr01(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: heap [Returned]
  ConstPtr *x = NEW(ConstPtr); // CHECK: of 48 bytes: heap [Returned]
  x->p = i;
  return x;
}

// A struct this large is returned through memory that the caller gives.
// CHECK-LABEL: function 'constptr02'
ConstPtr constptr02(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: heap [StoredThroughParam] stored through parameter agg.result
  ConstPtr *x = NEW(ConstPtr); // CHECK: of 48 bytes: stack
  x->p = i;
  return *x;
}

// CHECK-LABEL: function 'constptr03'
ConstPtr **constptr03(void) {
  int *i = NEW(int);            // CHECK: of 4 bytes: heap [Returned]
  ConstPtr *n = NEW(ConstPtr);  // CHECK: of 48 bytes: heap [Returned]
  ConstPtr **x = NEW(ConstPtr *); // CHECK: of 8 bytes: heap [Returned]
  *x = n;
  (*x)->p = i;
  return x;
}

// CHECK-LABEL: function 'constptr1'
void constptr1(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: heap [StoredToGlobal]
  ConstPtr *x = NEW(ConstPtr); // CHECK: of 48 bytes: heap [StoredToGlobal]
  x->p = i;
  sink = x;
}

// CHECK-LABEL: function 'constptr2'
void constptr2(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: heap [StoredToGlobal]
  ConstPtr *x = NEW(ConstPtr); // CHECK: of 48 bytes: stack
  x->p = i;
  value = *x;
}

// The twin: the copy that the callee made is the caller's, and i was the callee's.
// CHECK-LABEL: function 'caller02'
int caller02(void) { return *constptr02().p; }
