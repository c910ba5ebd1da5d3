// Go: tSPPi, tiSPP, tSP, tUPiSPa to d, tUPiSPPia to d, tUPPiSPPia (escape_struct_param1.go): one of many pointers in a
// nest of structs is kept. Where Go cannot tell the fields apart, more escapes there than here.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *sp, **spp;
} U;
typedef struct {
  U u, *up, **upp;
} V;
char *sink;

char *SP(U *u) { return u->sp; }
char **SPP(U *u) { return u->spp; }
char *SPPi(U *u) { return *u->spp; }

// CHECK-LABEL: function 'tSPPi'
void tSPPi(void) {
  char *s = NEW(char);    // CHECK: of 1 bytes: heap [StoredToGlobal]
  char **ps = NEW(char *); // CHECK: of 8 bytes: stack
  U *pu = NEW(U);          // CHECK: of 16 bytes: stack
  *ps = s;
  *pu = (U){s, ps};
  sink = SPPi(pu);
}

// CHECK-LABEL: function 'tiSPP'
void tiSPP(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char **ps = NEW(char *); // CHECK: of 8 bytes: stack
  U *pu = NEW(U);          // CHECK: of 16 bytes: stack
  *ps = s;
  *pu = (U){s, ps};
  sink = *SPP(pu);
}

// Go: ps escapes as well.
// CHECK-LABEL: function 'tSP'
void tSP(void) {
  char *s = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char **ps = NEW(char *); // CHECK: of 8 bytes: stack
  U *pu = NEW(U);          // CHECK: of 16 bytes: stack
  *ps = s;
  *pu = (U){s, ps};
  sink = SP(pu);
}

char *UPiSPa(V *v) { return v->up->sp; }
char *UPiSPd(V *v) { return SP(v->up); }

// CHECK-LABEL: function 'tUPiSPa'
void tUPiSPa(void) {
  char *s1 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s2 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s3 = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char *s4 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s5 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s6 = NEW(char);     // CHECK: of 1 bytes: stack
  char **ps2 = NEW(char *); // CHECK: of 8 bytes: stack
  char **ps4 = NEW(char *); // CHECK: of 8 bytes: stack
  char **ps6 = NEW(char *); // CHECK: of 8 bytes: stack
  U *u2 = NEW(U);           // CHECK: of 16 bytes: stack
  U *u3 = NEW(U);           // CHECK: of 16 bytes: stack
  U **pu3 = NEW(U *);       // CHECK: of 8 bytes: stack
  V *v = NEW(V);            // CHECK: of 32 bytes: stack
  *ps2 = s2;
  *ps4 = s4;
  *ps6 = s6;
  *u2 = (U){s3, ps4};
  *u3 = (U){s5, ps6};
  *pu3 = u3;
  *v = (V){{s1, ps2}, u2, pu3};
  sink = *UPiSPa(v) ? UPiSPd(v) : 0;
}

char *UPiSPPib(V v) { return SPPi(v.up); }

// CHECK-LABEL: function 'tUPiSPPib'
void tUPiSPPib(void) {
  char *s3 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s4 = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char *s6 = NEW(char);     // CHECK: of 1 bytes: stack
  char **ps4 = NEW(char *); // CHECK: of 8 bytes: stack
  char **ps6 = NEW(char *); // CHECK: of 8 bytes: stack
  U *u2 = NEW(U);           // CHECK: of 16 bytes: stack
  U *u3 = NEW(U);           // CHECK: of 16 bytes: stack
  U **pu3 = NEW(U *);       // CHECK: of 8 bytes: stack
  V *v = NEW(V);            // CHECK: of 32 bytes: stack
  *ps4 = s4;
  *ps6 = s6;
  *u2 = (U){s3, ps4};
  *u3 = (U){s3, ps6};
  *pu3 = u3;
  *v = (V){{s3, 0}, u2, pu3};
  sink = UPiSPPib(*v);
}

char *UPPiSPPia(V *v) { return *(*v->upp)->spp; }

// CHECK-LABEL: function 'tUPPiSPPia'
void tUPPiSPPia(void) {
  char *s3 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s4 = NEW(char);     // CHECK: of 1 bytes: stack
  char *s6 = NEW(char);     // CHECK: of 1 bytes: heap [StoredToGlobal]
  char **ps4 = NEW(char *); // CHECK: of 8 bytes: stack
  char **ps6 = NEW(char *); // CHECK: of 8 bytes: stack
  U *u2 = NEW(U);           // CHECK: of 16 bytes: stack
  U *u3 = NEW(U);           // CHECK: of 16 bytes: stack
  U **pu3 = NEW(U *);       // CHECK: of 8 bytes: stack
  V *v = NEW(V);            // CHECK: of 32 bytes: stack
  *ps4 = s4;
  *ps6 = s6;
  *u2 = (U){s3, ps4};
  *u3 = (U){s3, ps6};
  *pu3 = u3;
  *v = (V){{s3, 0}, u2, pu3};
  sink = UPPiSPPia(v);
}
