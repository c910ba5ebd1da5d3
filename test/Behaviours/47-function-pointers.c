// Go: foo117, foo118 (escape2.go), ClosureIndirect (escape_closure.go), issue 73132: a call through a pointer. Unknown
// targets keep the argument. With two known targets Go gives up; here each is looked at.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
int *kept;

// CHECK-LABEL: function 'foo118'
void foo118(void (*unknown)(int *)) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [IndirectCall] passed to a call as argument 1, and the set of functions this call can reach is open:
  unknown(x);
}

void (*registered)(int *);
// CHECK-LABEL: function 'from_global'
void from_global(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [IndirectCall]
  registered(x);
}

static void reads(int *p) { ++*p; }
static void resets(int *p) { *p = 0; }
static void keeps(int *p) { kept = p; }

// CHECK-LABEL: function 'one_target'
int one_target(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  void (*f)(int *) = reads;
  f(x);
  return *x;
}

// CHECK-LABEL: function 'two_targets'
int two_targets(int c) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  void (*f)(int *) = c ? reads : resets;
  f(x);
  return *x;
}

// CHECK-LABEL: function 'one_keeps'
int one_keeps(int c) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to keeps as argument 1
  void (*f)(int *) = c ? reads : keeps;
  f(x);
  return *x;
}

// The caller of foo118 knows the target, and the object that it hands over is its own.
// CHECK-LABEL: function 'passes_on'
void passes_on(void (*f)(int *), int *p) { f(p); }

// CHECK-LABEL: function 'knows'
int knows(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  passes_on(reads, x);
  return *x;
}

// CHECK-LABEL: function 'knows_it_is_kept'
void knows_it_is_kept(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall]
  passes_on(keeps, x);
}

// CHECK-LABEL: function 'does_not_know'
void does_not_know(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [IndirectCall]
  passes_on(registered, x);
}
