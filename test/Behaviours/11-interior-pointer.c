// Go: foo138, foo139 (escape2.go): the address of one byte keeps the whole object.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char x[1];
} Array;
typedef struct {
  long before;
  struct {
    char y;
  } x;
} Nested;

// CHECK-LABEL: function 'foo138'
char *foo138(void) {
  Array *t = NEW(Array); // CHECK: of 1 bytes: heap [Returned]
  return &t->x[0];
}

// CHECK-LABEL: function 'foo139'
char *foo139(void) {
  Nested *t = NEW(Nested); // CHECK: of 16 bytes: heap [Returned]
  return &t->x.y;
}

// The twin: the byte, not its address.
// CHECK-LABEL: function 'foo139_byte'
char foo139_byte(char c) {
  Nested *t = NEW(Nested); // CHECK: of 16 bytes: stack
  char *y = &t->x.y;
  *y = c;
  return t->x.y;
}
