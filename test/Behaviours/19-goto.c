// Go: foo122, foo123 (escape2.go), f1, f2, f3 (escape_goto.go): forward and backward jumps. Go goes by loop depth, which a
// backward jump raises; here only an object that may still be read counts.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int flag(void);
int use(int);

// CHECK-LABEL: function 'foo122'
int foo122(void) {
  int *i;
  goto L1;
L1:
  i = NEW(int); // CHECK: of 4 bytes: stack
  return *i;
}

// CHECK-LABEL: function 'foo123'
int foo123(void) {
  int *i;
L1:
  i = NEW(int); // CHECK: of 4 bytes: stack
  *i = use(*i);
  if (use(*i)) goto L1;
  return *i;
}

// CHECK-LABEL: function 'f1'
int f1(void) {
  int *p;
loop:
  if (flag()) goto loop;
  p = NEW(int); // CHECK: of 4 bytes: stack
  return *p;
}

// CHECK-LABEL: function 'f2'
int f2(void) {
  int *p;
  if (flag()) {
  loop:
    goto loop;
  } else {
    p = NEW(int); // CHECK: of 4 bytes: stack
  }
  return *p;
}

// CHECK-LABEL: function 'f3'
int f3(void) {
  int *p;
  if (flag()) {
  loop:
    goto loop;
  }
  p = NEW(int); // CHECK: of 4 bytes: stack
  return *p;
}

// The negative: after the backward jump the old object is compared with, and read beside, the new one.
// CHECK-LABEL: function 'two_at_once'
int two_at_once(void) {
  int *old = 0, *i;
L1:
  i = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
  *i = 1;
  *i += old ? *old : 0;
  old = i;
  if (flag()) goto L1;
  return *i;
}

// A jump into the loop from outside: two ways in, and no natural loop.
// CHECK-LABEL: function 'irreducible'
int irreducible(int n) {
  int *i = 0;
  if (flag()) goto inside;
again:
  n += i ? *i : 0;
inside:
  i = NEW(int); // CHECK: of 4 bytes: stack
  *i = n;
  if (flag()) goto again;
  return *i;
}
