// Go: recur1, test3 to test6 (issue 13799): a struct with a pointer is made in each iteration and handed to a recursive
// function; or a closure that calls itself. Go moves both to the heap when the variable stands outside the loop; that makes no difference here.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *m;
} Str;
Str *kept;

// CHECK-LABEL: function 'recur1'
// CHECK: param s: s does not escape
void recur1(int j, Str *s) {
  if (j < 100)
    recur1(j + 1, s);
  else
    ++*s->m;
}

// CHECK-LABEL: function 'test6'
int test6(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  for (int i = 0; i < 500; i++) {
    Str *fn = NEW(Str); // CHECK: of 8 bytes: stack
    fn->m = x;
    recur1(0, fn);
  }
  return *x;
}

// CHECK-LABEL: function 'test5'
int test5(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  Str *fn = 0;
  for (int i = 0; i < 500; i++) {
    fn = NEW(Str); // CHECK: of 8 bytes: stack
    fn->m = x;
    recur1(0, fn);
  }
  return *x;
}

// A closure that calls itself through the variable in which it is: the variable is made in the loop, or outside.
typedef struct Closure {
  void (*code)(struct Closure *);
  struct Closure **fn;
  int *j, *m;
} Closure;
static void body(Closure *c) {
  if (*c->j < 100) {
    ++*c->j;
    (*c->fn)->code(*c->fn);
  } else {
    ++*c->m;
  }
}

// CHECK-LABEL: function 'test4'
int test4(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  for (int i = 0; i < 500; i++) {
    Closure **fn = NEW(Closure *); // CHECK: of 8 bytes: stack
    int *j = NEW(int);             // CHECK: of 4 bytes: stack
    Closure *c = NEW(Closure);     // CHECK: of 32 bytes: stack
    *c = (Closure){body, fn, j, x};
    *fn = c;
    (*fn)->code(*fn);
  }
  return *x;
}

// CHECK-LABEL: function 'test3'
int test3(void) {
  int *x = NEW(int);             // CHECK: of 4 bytes: stack
  Closure **fn = NEW(Closure *); // CHECK: of 8 bytes: stack
  for (int i = 0; i < 500; i++) {
    int *j = NEW(int);         // CHECK: of 4 bytes: stack
    Closure *c = NEW(Closure); // CHECK: of 32 bytes: stack
    *c = (Closure){body, fn, j, x};
    *fn = c;
    (*fn)->code(*fn);
  }
  return *x;
}

// The negatives: the recursion keeps the struct; the struct holds its predecessor's pointer.
// CHECK-LABEL: function 'recur_keeps'
// CHECK: param s: leaking param: s
void recur_keeps(int j, Str *s) {
  if (j < 100)
    recur_keeps(j + 1, s);
  else
    kept = s;
}

// CHECK-LABEL: function 'test6_kept'
int test6_kept(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to recur_keeps as argument 2
  for (int i = 0; i < 500; i++) {
    Str *fn = NEW(Str); // CHECK: of 8 bytes: heap [PassedToCall] passed to recur_keeps as argument 2
    fn->m = x;
    recur_keeps(0, fn);
  }
  return *x;
}

// CHECK-LABEL: function 'test5_old'
int test5_old(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  Str *fn = 0;
  for (int i = 0; i < 500; i++) {
    Str *old = fn;
    fn = NEW(Str); // CHECK: of 8 bytes: heap [OutlivesIteration]
    fn->m = x;
    if (old) fn->m = old->m;
    recur1(0, fn);
  }
  return *x;
}
