// Every introduction: what to do about it. Capture by value instead of by reference; pass a buffer in instead of making
// one inside; return a value instead of an address. Go: "does not escape" for each.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct ByReference {
  int (*code)(struct ByReference *);
  int *n;
} ByReference;
typedef struct ByValue {
  int (*code)(struct ByValue *);
  int n;
} ByValue;

int reads_reference(ByReference *c) { return *c->n; }
int reads_value(ByValue *c) { return c->n; }

// CHECK-LABEL: function 'by_reference'
ByReference *by_reference(int v) {
  int *n = NEW(int);                 // CHECK: of 4 bytes: heap [Returned]
  ByReference *c = NEW(ByReference); // CHECK: of 16 bytes: heap [Returned]
  *n = v;
  *c = (ByReference){reads_reference, n};
  return c;
}

// CHECK-LABEL: function 'by_value'
ByValue *by_value(int v) {
  int *n = NEW(int);         // CHECK: of 4 bytes: stack
  ByValue *c = NEW(ByValue); // CHECK: of 16 bytes: heap [Returned]
  *n = v;
  *c = (ByValue){reads_value, *n};
  return c;
}

// CHECK-LABEL: function 'makes_buffer'
char *makes_buffer(int v) {
  char *b = NEW_ARRAY(char, 32); // CHECK: of 32 bytes: heap [Returned]
  b[0] = (char)v;
  return b;
}

// CHECK-LABEL: function 'fills_buffer'
// CHECK: param b: leaking param: b to result 0 level=0
char *fills_buffer(char *b, int v) {
  b[0] = (char)v;
  return b;
}

// CHECK-LABEL: function 'caller'
int caller(int v) {
  char *b = NEW_ARRAY(char, 32); // CHECK: of 32 bytes: stack
  return *fills_buffer(b, v) + *makes_buffer(v);
}
