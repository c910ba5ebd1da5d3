// Go: constptr9, constptr10 (escape_indir.go): a struct is copied out over two pointers; what it holds goes, and the
// structs and pointers on the way stay.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct ConstPtr {
  int *p;
  struct ConstPtr **x;
} ConstPtr;

// CHECK-LABEL: function 'constptr10'
ConstPtr constptr10(void) {
  ConstPtr *n = NEW(ConstPtr);     // CHECK: of 16 bytes: heap [Returned]
  ConstPtr **x = NEW(ConstPtr *);  // CHECK: of 8 bytes: heap [Returned]
  int *i = NEW(int);               // CHECK: of 4 bytes: heap [Returned]
  ConstPtr *p = NEW(ConstPtr);     // CHECK: of 16 bytes: stack
  ConstPtr **pp = NEW(ConstPtr *); // CHECK: of 8 bytes: stack
  *x = n;
  p->p = i;
  p->x = x;
  *pp = p;
  return **pp;
}

// The twin: only the number behind it.
// CHECK-LABEL: function 'constptr10_value'
int constptr10_value(void) {
  int *i = NEW(int);               // CHECK: of 4 bytes: stack
  ConstPtr *p = NEW(ConstPtr);     // CHECK: of 16 bytes: stack
  ConstPtr **pp = NEW(ConstPtr *); // CHECK: of 8 bytes: stack
  p->p = i;
  *pp = p;
  ConstPtr copy = **pp;
  return *copy.p;
}
