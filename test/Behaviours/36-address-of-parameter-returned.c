// Go: param11, caller11a to caller11c, param12, caller12a (escape_param.go): the cell of a parameter is returned. In Go
// whatever is put into it escapes; here it escapes if the caller keeps the result.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int ***p;
} Indir;
void *sink;

// CHECK-LABEL: function 'param11'
int ***param11(int **i) {
  int ***cell = NEW(int **); // CHECK: of 8 bytes: heap [Returned] returned by param11
  *cell = i;
  return cell;
}

// CHECK-LABEL: function 'caller11a'
int caller11a(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *p = i;
  return ***param11(p);
}

// CHECK-LABEL: function 'caller11b'
void caller11b(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p = i;
  sink = param11(p);
}

// CHECK-LABEL: function 'caller11c'
void caller11c(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *p = i;
  sink = *param11(p);
}

// Two stars: only i goes.
// CHECK-LABEL: function 'caller11_deeper'
void caller11_deeper(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *p = i;
  sink = **param11(p);
}

// CHECK-LABEL: function 'param12'
void param12(Indir *r, int **i) {
  int ***cell = NEW(int **); // CHECK: of 8 bytes: heap [StoredThroughParam] stored through parameter r
  *cell = i;
  r->p = cell;
}

// CHECK-LABEL: function 'caller12a'
int caller12a(void) {
  int *i = NEW(int);     // CHECK: of 4 bytes: stack
  int **p = NEW(int *);  // CHECK: of 8 bytes: stack
  Indir *r = NEW(Indir); // CHECK: of 8 bytes: stack
  *p = i;
  param12(r, p);
  return ***r->p;
}
