// Every introduction: append beyond the capacity makes a new array. Go: "append escapes to heap".
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int *data;
  long length, capacity;
} Ints;

// CHECK-LABEL: function 'append'
void append(Ints *s, int x) {
  if (s->length == s->capacity) {
    s->capacity = 2 * s->capacity + 1;
    int *data = NEW_ARRAY(int, s->capacity); // CHECK: gc.malloc: heap [StoredThroughParam] stored through parameter s
    __builtin_memcpy(data, s->data, s->length * sizeof *data);
    s->data = data;
  }
  s->data[s->length++] = x;
}

// The first array and the slice itself stay; what append makes is made in append.
// CHECK-LABEL: function 'local'
int local(int n) {
  Ints *s = NEW(Ints); // CHECK: of 24 bytes: stack
  // CHECK: of 64 bytes: stack
  *s = (Ints){NEW_ARRAY(int, 16), 0, 16};
  for (int i = 0; i < n; i++) append(s, i);
  return s->data[n / 2];
}

// CHECK-LABEL: function 'returned'
int *returned(int n) {
  Ints *s = NEW(Ints); // CHECK: of 24 bytes: stack
  // CHECK: of 64 bytes: heap [Returned]
  *s = (Ints){NEW_ARRAY(int, 16), 0, 16};
  for (int i = 0; i < n; i++) append(s, i);
  return s->data;
}

// An allocator like realloc frees the first array, but here it can be told to spare the slot.
void *GC_malloc(unsigned long);
void *GC_realloc(void *, unsigned long);
// CHECK-LABEL: function 'grows'
int grows(int n) {
  int *data = GC_malloc(64); // CHECK: GC_malloc of 64 bytes: stack
  if (n > 16) data = GC_realloc(data, 4 * (long)n); // CHECK: GC_realloc
  data[n] = 1;
  return data[n / 2];
}
