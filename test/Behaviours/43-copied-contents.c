// Go: f15730a to c (escape5.go, issue 15730), foo104 (escape2.go): copying bytes out keeps nothing, copying pointers out
// keeps what they point to.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
char bytes[64];
int *pointers[8];

// CHECK-LABEL: function 'copies'
void copies(void *to, const void *from, long n) { __builtin_memcpy(to, from, n); }

// CHECK-LABEL: function 'f15730a'
void f15730a(int v) {
  char *s = NEW_ARRAY(char, 64); // CHECK: of 64 bytes: stack
  s[0] = (char)v;
  __builtin_memcpy(bytes, s, 64);
}

// CHECK-LABEL: function 'f15730c'
void f15730c(void) {
  int *i = NEW(int);             // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global pointers
  int **s = NEW_ARRAY(int *, 8); // CHECK: of 64 bytes: stack
  s[3] = i;
  __builtin_memcpy(pointers, s, 64);
}

// The part that is copied holds no pointer.
// CHECK-LABEL: function 'other_half'
int other_half(void) {
  int *i = NEW(int);             // CHECK: of 4 bytes: stack
  int **s = NEW_ARRAY(int *, 8); // CHECK: of 64 bytes: stack
  s[3] = i;
  __builtin_memcpy(pointers, s + 4, 32);
  return *s[3];
}

// CHECK-LABEL: function 'unknown_length'
void unknown_length(long n) {
  int *i = NEW(int);             // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global pointers
  int **s = NEW_ARRAY(int *, 8); // CHECK: of 64 bytes: stack
  s[3] = i;
  copies(pointers, s, n);
}

// From one local array into another.
// CHECK-LABEL: function 'local_copy'
int local_copy(long n) {
  int *i = NEW(int);             // CHECK: of 4 bytes: stack
  int **s = NEW_ARRAY(int *, 8); // CHECK: of 64 bytes: stack
  int **t = NEW_ARRAY(int *, 8); // CHECK: of 64 bytes: stack
  s[3] = i;
  copies(t, s, n);
  return *t[3];
}
