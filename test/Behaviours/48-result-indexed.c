// Go: h (escape_calls.go, issue 10466): the result of a call is indexed, and the address handed to somebody unknown.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *data;
  long length, capacity;
} Slice;
int g(char *);

Slice f(Slice buf) { return buf; }

// CHECK-LABEL: function 'h'
void h(int e) {
  char *x = NEW_ARRAY(char, 32); // CHECK: of 32 bytes: heap [PassedToCall] passed to g as argument 1
  Slice s = f((Slice){x, 32, 32});
  g(&s.data[e]);
}

// The twin: what is handed over is the element.
// CHECK-LABEL: function 'h_value'
int h_value(int e) {
  char *x = NEW_ARRAY(char, 32); // CHECK: of 32 bytes: stack
  Slice s = f((Slice){x, 32, 32});
  return s.data[e];
}
