// Every introduction: func() *int { x := 1; return &x }. Go: "moved to heap: x".
// RUN: %verdicts | %check
// RUN: %inlined | FileCheck %s --check-prefix=INLINED
#include "Inputs/gc.h"

// CHECK-LABEL: function 'f'
int *f(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [Returned] returned by f at {{.*}}.c:[[@LINE+2]]:3
  *x = 1;
  return x;
}

// The caller's copy stays, since the caller drops it.
// CHECK-LABEL: function 'drops'
// INLINED-LABEL: function 'drops'
// INLINED: gc.malloc of 4 bytes: stack
int drops(void) { return *f() + 1; }

// INLINED-LABEL: function 'hands_on'
// INLINED: gc.malloc of 4 bytes: heap [Returned] returned by hands_on
int *hands_on(void) { return f(); }
