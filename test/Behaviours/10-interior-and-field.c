// Go: Bar.NoLeak, Bar.Leak, Bar.AlsoNoLeak (escape2.go): &b->i keeps b, b->ii keeps what b holds.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int i;
  int *ii;
} Bar;
int *kept;

// CHECK-LABEL: function 'no_leak'
// CHECK: param b: b does not escape
int no_leak(Bar *b) { return *b->ii; }

// CHECK-LABEL: function 'leak'
// CHECK: param b: leaking param: b to result 0 level=0
int *leak(Bar *b) { return &b->i; }

// CHECK-LABEL: function 'also_no_leak'
// CHECK: param b: leaking param: b to result 0 level=1
int *also_no_leak(Bar *b) { return b->ii; }

// CHECK-LABEL: function 'reads'
int reads(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  Bar *b = NEW(Bar); // CHECK: of 16 bytes: stack
  b->ii = x;
  return no_leak(b) + *leak(b) + *also_no_leak(b);
}

// CHECK-LABEL: function 'keeps_interior'
void keeps_interior(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global kept
  Bar *b = NEW(Bar); // CHECK: of 16 bytes: heap [StoredToGlobal] stored to global kept
  b->ii = x;
  kept = leak(b);
}

// CHECK-LABEL: function 'keeps_field'
void keeps_field(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global kept
  Bar *b = NEW(Bar); // CHECK: of 16 bytes: stack
  b->ii = x;
  kept = also_no_leak(b);
}
