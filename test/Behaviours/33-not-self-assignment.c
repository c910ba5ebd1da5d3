// Go: notSelfAssignment1, selfAssignmentAndUnrelated, sinkAfterSelfAssignment1 (escape_param.go): between two boxes.
// Go lets the contents of box2 escape; here they follow box1.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p1, *p2;
} Pair;
typedef struct {
  Pair *pair;
} BoxedPair;
void *sink;

// CHECK-LABEL: function 'not_self_assignment'
// CHECK: param box1: box1 does not escape
void not_self_assignment(BoxedPair *box1, BoxedPair *box2) { box1->pair->p1 = box2->pair->p1; }

// CHECK-LABEL: function 'local_boxes'
int local_boxes(void) {
  int *i = NEW(int);                // CHECK: of 4 bytes: stack
  Pair *one = NEW(Pair);            // CHECK: of 16 bytes: stack
  Pair *two = NEW(Pair);            // CHECK: of 16 bytes: stack
  BoxedPair *box1 = NEW(BoxedPair); // CHECK: of 8 bytes: stack
  BoxedPair *box2 = NEW(BoxedPair); // CHECK: of 8 bytes: stack
  box1->pair = one;
  box2->pair = two;
  two->p1 = i;
  not_self_assignment(box1, box2);
  return *one->p1;
}

// The negative: box1 is the caller's, so what box2 holds two levels down escapes; box2 and its pair do not.
// CHECK-LABEL: function 'callers_box'
void callers_box(BoxedPair *box1) {
  int *i = NEW(int);                // CHECK: of 4 bytes: heap [StoredThroughParam]
  Pair *two = NEW(Pair);            // CHECK: of 16 bytes: stack
  BoxedPair *box2 = NEW(BoxedPair); // CHECK: of 8 bytes: stack
  box2->pair = two;
  two->p1 = i;
  not_self_assignment(box1, box2);
}

// CHECK-LABEL: function 'self_and_unrelated'
// CHECK: param box1: box1 does not escape
// CHECK: param box2: leaking param content: box2
void self_and_unrelated(BoxedPair *box1, BoxedPair *box2) {
  box1->pair->p1 = box1->pair->p2;
  sink = box2->pair->p2;
}

// CHECK-LABEL: function 'caller_unrelated'
void caller_unrelated(void) {
  int *i = NEW(int);                // CHECK: of 4 bytes: stack
  int *j = NEW(int);                // CHECK: of 4 bytes: heap [PassedToCall] passed to self_and_unrelated as argument 2
  Pair *one = NEW(Pair);            // CHECK: of 16 bytes: stack
  Pair *two = NEW(Pair);            // CHECK: of 16 bytes: stack
  BoxedPair *box1 = NEW(BoxedPair); // CHECK: of 8 bytes: stack
  BoxedPair *box2 = NEW(BoxedPair); // CHECK: of 8 bytes: stack
  box1->pair = one;
  box2->pair = two;
  one->p2 = i;
  two->p2 = j;
  self_and_unrelated(box1, box2);
}

// CHECK-LABEL: function 'sink_after_self_assignment'
// CHECK: param box: leaking param content: box
void sink_after_self_assignment(BoxedPair *box) {
  box->pair->p1 = box->pair->p2;
  sink = box->pair;
}
