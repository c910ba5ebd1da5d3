// Go: field0 to field15 (escape_field.go): one field is given away. Go takes a struct or an array for one variable; here
// fields, and elements with constant indices, are kept apart.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p1, *p2;
  int *a[2];
} X;
typedef struct {
  X x;
} Y;
void *sink;

// CHECK-LABEL: function 'field0'
void field0(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->p1 = i;
  sink = x->p1;
}

// CHECK-LABEL: function 'field1'
int field1(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->p1 = i;
  sink = x->p2;
  return *x->p1;
}

// CHECK-LABEL: function 'field5'
int field5(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->a[0] = i;
  sink = x->a[1];
  return *x->a[0];
}

// An index that nobody knows may be any.
// CHECK-LABEL: function 'field5_any'
int field5_any(long n) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->a[n] = i;
  sink = x->a[1];
  return *x->a[0];
}

// CHECK-LABEL: function 'field6'
// CHECK: param x: leaking param content: x
void field6(X *x) { sink = x->p2; }

// CHECK-LABEL: function 'field6a'
int field6a(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->p1 = i;
  field6(x);
  return *x->p1;
}

// CHECK-LABEL: function 'field6b'
void field6b(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to field6 as argument 1
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  x->p2 = i;
  field6(x);
}

// CHECK-LABEL: function 'field7'
int field7(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  Y *y = NEW(Y);     // CHECK: of 32 bytes: stack
  Y *y1 = NEW(Y);    // CHECK: of 32 bytes: stack
  y->x.p1 = i;
  X x = y->x;
  y1->x = x;
  return *y1->x.p1;
}

// CHECK-LABEL: function 'field8'
void field8(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  Y *y = NEW(Y);     // CHECK: of 32 bytes: stack
  Y *y1 = NEW(Y);    // CHECK: of 32 bytes: stack
  y->x.p1 = i;
  X x = y->x;
  y1->x = x;
  sink = y1->x.p1;
}

// CHECK-LABEL: function 'field10'
int field10(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  Y *y = NEW(Y);     // CHECK: of 32 bytes: stack
  Y *y1 = NEW(Y);    // CHECK: of 32 bytes: stack
  y->x.p1 = i;
  X x = y->x;
  y1->x = x;
  sink = y1->x.p2;
  return *y1->x.p1;
}

// field14: the same through a pointer to a literal.
// CHECK-LABEL: function 'field14'
int field14(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  *x = (X){.p1 = i};
  sink = x->p2;
  return *x->p1;
}

// CHECK-LABEL: function 'field15'
void field15(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  X *x = NEW(X);     // CHECK: of 32 bytes: heap [StoredToGlobal]
  x->p1 = i;
  sink = x;
}

// field16, field17: the struct goes through a box with a type word and out again.
typedef struct {
  const char *type;
  void *data;
} Iface;
// CHECK-LABEL: function 'field17'
void field17(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  int *j = NEW(int); // CHECK: of 4 bytes: stack
  X *x = NEW(X);     // CHECK: of 32 bytes: stack
  X *box = NEW(X);   // CHECK: of 32 bytes: stack
  x->p1 = i;
  x->p2 = j;
  *box = *x;
  Iface iface = {"X", box};
  X x1 = *(X *)iface.data;
  sink = x1.p1;
}
