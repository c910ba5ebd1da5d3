// Every introduction: make([]int, 1000000) is too large, make([]int, n) has no constant size. Go: both escape to heap
// (Go 1.25: small ones of the second kind do not).
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'large'
int large(int i) {
  int *a = NEW_ARRAY(int, 1000000); // CHECK: of 4000000 bytes: heap [TooLarge] 4000000 bytes are more than the limit of 65536 bytes per object
  a[i] = i;
  return a[i / 2];
}

// CHECK-LABEL: function 'non_constant'
int non_constant(long n) {
  int *a = NEW_ARRAY(int, n); // CHECK: gc.malloc: stack up to 128 bytes
  a[n / 2] = 1;
  return a[n - 1];
}

// The way out.
// CHECK-LABEL: function 'small'
int small(int i) {
  int *a = NEW_ARRAY(int, 1000); // CHECK: of 4000 bytes: stack
  a[i] = i;
  return a[i / 2];
}
