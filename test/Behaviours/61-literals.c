// Go: ptrlitNoescape, ptrlitNoEscape2, ptrlitEscape (escape2.go): a literal with a pointer in it.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *p;
} Lit;
Lit *sink;
Lit value;

// CHECK-LABEL: function 'ptrlit_noescape'
int ptrlit_noescape(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  Lit *x = NEW(Lit); // CHECK: of 8 bytes: stack
  *x = (Lit){i};
  return *x->p;
}

// CHECK-LABEL: function 'ptrlit_noescape2'
void ptrlit_noescape2(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  Lit *x = NEW(Lit); // CHECK: of 8 bytes: stack
  *x = (Lit){i};
  value = *x;
}

// CHECK-LABEL: function 'ptrlit_escape'
void ptrlit_escape(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  Lit *x = NEW(Lit); // CHECK: of 8 bytes: heap [StoredToGlobal]
  *x = (Lit){i};
  sink = x;
}
