// Go: fieldFlowTracking (escape2.go): a string beside the pointer is given away. A false alarm in Go.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  char *data;
  long length;
} String;
typedef struct {
  int *p;
  String s;
} StructWithString;
void *sink;

// CHECK-LABEL: function 'field_flow_tracking'
int field_flow_tracking(void) {
  StructWithString *x = NEW(StructWithString); // CHECK: of 24 bytes: stack
  int *i = NEW(int);                           // CHECK: of 4 bytes: stack
  String *box = NEW(String);                   // CHECK: of 16 bytes: heap [StoredToGlobal]
  x->p = i;
  *box = x->s;
  sink = box;
  return *x->p;
}

// The negative: the string's own bytes.
// CHECK-LABEL: function 'bytes_go_along'
void bytes_go_along(void) {
  StructWithString *x = NEW(StructWithString); // CHECK: of 24 bytes: stack
  char *bytes = NEW_ARRAY(char, 8);            // CHECK: of 8 bytes: heap [StoredToGlobal]
  String *box = NEW(String);                   // CHECK: of 16 bytes: heap [StoredToGlobal]
  x->s.data = bytes;
  *box = x->s;
  sink = box;
}
