// Go: param6, param7, param8, caller6a, caller7, caller8 (escape_param.go): what is kept two, three, no levels down.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
void *sink;
int number;

// CHECK-LABEL: function 'param6'
// CHECK: param i: leaking param content: i
void param6(int ***i) { sink = *i; }

// CHECK-LABEL: function 'caller6a'
void caller6a(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [PassedToCall] passed to param6 as argument 1
  int **p = NEW(int *);    // CHECK: of 8 bytes: heap [PassedToCall] passed to param6 as argument 1
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: stack
  *p = i;
  *p2 = p;
  param6(p2);
}

// CHECK-LABEL: function 'param7'
// CHECK: param i: leaking param content: i
void param7(int ***i) { sink = **i; }

// CHECK-LABEL: function 'caller7'
void caller7(void) {
  int *i = NEW(int);       // CHECK: of 4 bytes: heap [PassedToCall] passed to param7 as argument 1
  int **p = NEW(int *);    // CHECK: of 8 bytes: stack
  int ***p2 = NEW(int **); // CHECK: of 8 bytes: stack
  *p = i;
  *p2 = p;
  param7(p2);
}

// CHECK-LABEL: function 'param8'
// CHECK: param i: i does not escape
void param8(int **i) { number = **i; }

// CHECK-LABEL: function 'caller8'
void caller8(void) {
  int *i = NEW(int);    // CHECK: of 4 bytes: stack
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *p = i;
  param8(p);
}
