// Go: paramArraySelfAssign, paramArraySelfAssignUnsafeIndex (escape_param.go): the same in an array. A call in the index
// makes Go give up; an unknown index is any index here, still in the same array.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p1, *p2;
} Pair;
typedef struct {
  Pair *pairs[2];
} PairOfPairs;
int zero(void);
Pair *sink;

// CHECK-LABEL: function 'self_assign'
// CHECK: param p: p does not escape
void self_assign(PairOfPairs *p) { p->pairs[0] = p->pairs[1]; }

// CHECK-LABEL: function 'unsafe_index'
// CHECK: param p: p does not escape
void unsafe_index(PairOfPairs *p) {
  p->pairs[zero()] = p->pairs[1];
  p->pairs[zero() + 1] = p->pairs[1];
}

// CHECK-LABEL: function 'caller'
int caller(void) {
  int *i = NEW(int);                 // CHECK: of 4 bytes: stack
  Pair *one = NEW(Pair);             // CHECK: of 16 bytes: stack
  PairOfPairs *p = NEW(PairOfPairs); // CHECK: of 16 bytes: stack
  one->p1 = i;
  p->pairs[1] = one;
  self_assign(p);
  unsafe_index(p);
  return *p->pairs[0]->p1;
}

// The negative: one element is given away, and any element may be that one.
// CHECK-LABEL: function 'caller_kept'
void caller_kept(void) {
  int *i = NEW(int);                 // CHECK: of 4 bytes: heap [StoredToGlobal]
  Pair *one = NEW(Pair);             // CHECK: of 16 bytes: heap [StoredToGlobal]
  PairOfPairs *p = NEW(PairOfPairs); // CHECK: of 16 bytes: stack
  one->p1 = i;
  p->pairs[1] = one;
  unsafe_index(p);
  sink = p->pairs[0];
}
