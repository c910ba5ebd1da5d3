// Go: f10 (escape5.go), doesNew1 (escape_array.go): does not escape, but is too large for the stack.
// RUN: %verdicts | %check
#include "Inputs/gc.h"

// CHECK-LABEL: function 'f10'
int f10(long i) {
  char *x = NEW_ARRAY(char, 1 << 30); // CHECK: of 1073741824 bytes: heap [TooLarge] 1073741824 bytes are more than the limit of 65536 bytes per object
  x[i] = 1;
  return x[i / 2];
}

// CHECK-LABEL: function 'above'
int above(long i) {
  char *x = NEW_ARRAY(char, 65537); // CHECK: of 65537 bytes: heap [TooLarge] 65537 bytes are more than the limit of 65536 bytes per object
  x[i] = 1;
  return x[i / 2];
}

// CHECK-LABEL: function 'at'
int at(long i) {
  char *x = NEW_ARRAY(char, 65536); // CHECK: of 65536 bytes: stack
  x[i] = 1;
  return x[i / 2];
}

// Two at the limit fill the frame; there is no room for a third object.
// CHECK-LABEL: function 'frame'
int frame(long i) {
  char *x = NEW_ARRAY(char, 65536); // CHECK: of 65536 bytes: stack
  char *y = NEW_ARRAY(char, 65536); // CHECK: of 65536 bytes: stack
  char *z = NEW_ARRAY(char, 1);     // CHECK: of 1 bytes: heap [FrameLimit] the promoted objects of frame would take more than 131072 bytes of stack
  x[i] = y[i] = *z = 1;
  return x[i / 2] + y[i / 2] + *z;
}

// Nobody reads it: its size does not matter.
// CHECK-LABEL: function 'unused'
void unused(long i) {
  char *x = NEW_ARRAY(char, 1 << 30); // CHECK: of 1073741824 bytes: removed
  x[i] = 1;
}
