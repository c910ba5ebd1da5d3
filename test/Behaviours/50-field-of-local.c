// Go: constptr0 (escape_indir.go): a pointer is stored in an object that stays. Go lets it escape.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct ConstPtr {
  int *p;
  struct ConstPtr **x;
} ConstPtr;

// CHECK-LABEL: function 'constptr0'
int constptr0(void) {
  int *i = NEW(int);           // CHECK: of 4 bytes: stack
  ConstPtr *x = NEW(ConstPtr); // CHECK: of 16 bytes: stack
  x->p = i;
  return *x->p;
}

// A chain of them, linked forward and back.
// CHECK-LABEL: function 'cycle'
int cycle(void) {
  ConstPtr *a = NEW(ConstPtr);    // CHECK: of 16 bytes: stack
  ConstPtr *b = NEW(ConstPtr);    // CHECK: of 16 bytes: stack
  ConstPtr **pa = NEW(ConstPtr *); // CHECK: of 8 bytes: stack
  ConstPtr **pb = NEW(ConstPtr *); // CHECK: of 8 bytes: stack
  *pa = a;
  *pb = b;
  a->x = pb;
  b->x = pa;
  return (*(*a->x)->x)->p == 0;
}

// The negative: the cycle is cut open at one place.
// CHECK-LABEL: function 'cycle_returned'
void *cycle_returned(void) {
  ConstPtr *a = NEW(ConstPtr);     // CHECK: of 16 bytes: heap [Returned]
  ConstPtr *b = NEW(ConstPtr);     // CHECK: of 16 bytes: heap [Returned]
  ConstPtr **pa = NEW(ConstPtr *); // CHECK: of 8 bytes: heap [Returned]
  ConstPtr **pb = NEW(ConstPtr *); // CHECK: of 8 bytes: heap [Returned]
  *pa = a;
  *pb = b;
  a->x = pb;
  b->x = pa;
  return a->x;
}
