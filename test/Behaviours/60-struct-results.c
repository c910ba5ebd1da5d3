// Go: A, B, tA1 to tA3, tB1 to tB3 (escape_struct_return.go): a struct by value is returned and read.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *sp, **spp;
} U;
char *sink;

U A(char *sp, char **spp) { return (U){sp, spp}; }
// CHECK-LABEL: function 'B'
// CHECK: param spp: leaking param: spp to result
U B(char **spp) { return (U){*spp, spp}; }

// CHECK-LABEL: function 'tA2'
char tA2(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: stack
  char **sp = NEW(char *); // CHECK: of 8 bytes: stack
  *sp = s;
  U u = A(s, sp);
  return *u.sp;
}

// CHECK-LABEL: function 'tA3'
char tA3(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: stack
  char **sp = NEW(char *); // CHECK: of 8 bytes: stack
  *sp = s;
  U u = A(s, sp);
  return **u.spp;
}

// CHECK-LABEL: function 'tB3'
char tB3(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: stack
  char **sp = NEW(char *); // CHECK: of 8 bytes: stack
  *sp = s;
  U u = B(sp);
  return *u.sp + **u.spp;
}

// The negative: one field of the result is kept.
// CHECK-LABEL: function 'tB_kept'
void tB_kept(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char **sp = NEW(char *); // CHECK: of 8 bytes: stack
  *sp = s;
  sink = B(sp).sp;
}
