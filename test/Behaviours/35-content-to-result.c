// Go: param9, param10, caller9a/b, caller10a/b (escape_param.go): what is found one and two levels down is returned.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;

// CHECK-LABEL: function 'param9'
// CHECK: param p: leaking param: p to result 0 level=1
int **param9(int ***p) { return *p; }

// CHECK-LABEL: function 'param10'
// CHECK: param p: leaking param: p to result 0 level=2
int *param10(int ***p) { return **p; }

// CHECK-LABEL: function 'caller_a'
int caller_a(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: stack
  int **p = NEW(int *);    // CHECK: of 8 bytes: stack
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: stack
  *p = i;
  *p2 = p;
  return **param9(p2) + *param10(p2);
}

// CHECK-LABEL: function 'caller9b'
void caller9b(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global sink
  int **p = NEW(int *);    // CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: stack
  *p = i;
  *p2 = p;
  sink = param9(p2);
}

// CHECK-LABEL: function 'caller10b'
void caller10b(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global sink
  int **p = NEW(int *);    // CHECK: of 8 bytes: stack
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: stack
  *p = i;
  *p2 = p;
  sink = param10(p2);
}
