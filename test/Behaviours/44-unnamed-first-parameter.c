// Go: f29000, g29000 (escape5.go, issue 29000): a parameter without a name must not shift the numbers of the others.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;
void g29000(void);

// CHECK-LABEL: function 'f29000'
// CHECK: param x: leaking param: x
void f29000(int, void *x) {
  sink = x;
  if (!x) g29000();
}

// CHECK-LABEL: function 'g29000'
void g29000(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to f29000 as argument 2
  f29000(2, x);
}

// A struct by value in front, which is two values in a call, then more that the registers hold.
typedef struct {
  void *a, *b;
} Two;
// CHECK-LABEL: function 'after_struct'
void after_struct(Two, void *x) { sink = x; }

// CHECK-LABEL: function 'caller_after_struct'
int caller_after_struct(void) {
  int *a = NEW(int); // CHECK: of 4 bytes: stack
  int *b = NEW(int); // CHECK: of 4 bytes: stack
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to after_struct as argument 3
  after_struct((Two){a, b}, x);
  return *a + *b;
}
