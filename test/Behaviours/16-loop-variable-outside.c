// Go: foo80 (escape2.go): made in the loop, assigned to a variable outside. Go keeps it on the heap for its loop depth;
// nobody reads the variable in a later iteration, so one slot is enough.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int use(int);

// CHECK-LABEL: function 'foo80'
int *foo80(void) {
  int *z = 0;
  for (;;) {
    z = NEW(int); // CHECK: of 4 bytes: stack
    *z = use(*z);
    use(*z);
  }
  return z;
}

// CHECK-LABEL: function 'last_one'
int last_one(int n) {
  int *z = 0;
  for (int i = 0; i < n; i++) {
    z = NEW(int); // CHECK: of 4 bytes: stack
    *z = i;
  }
  return z ? *z : 0;
}

// The twins: the object of the last iteration is read when this one's is there; it is returned.
// CHECK-LABEL: function 'previous'
int previous(int n) {
  int *z = 0;
  for (int i = 0; i < n; i++) {
    int *old = z;
    z = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
    *z = i;
    *z += old ? *old : 0;
  }
  return z ? *z : 0;
}

// Read before this one is first used: the two can have one place.
// CHECK-LABEL: function 'accumulated'
int accumulated(int n) {
  int *z = 0;
  for (int i = 0; i < n; i++) {
    int *old = z;
    z = NEW(int); // CHECK: of 4 bytes: stack
    *z = old ? *old + i : i;
  }
  return z ? *z : 0;
}

// CHECK-LABEL: function 'returned'
int *returned(int n) {
  int *z = 0;
  for (int i = 0; i < n; i++) {
    z = NEW(int); // CHECK: of 4 bytes: heap [Returned]
    *z = i;
  }
  return z;
}
