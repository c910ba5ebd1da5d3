// Go: slice0 to slice11 (escape_slice.go), bar151 to bar151d, issue11387 (escape2.go), doesNew1, doesMakeSlice
// (escape_array.go): slices are {data, length, capacity}; append is library code. Elements follow the slice.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  int **data;
  long length, capacity;
} Slice;
void *sink;

// CHECK-LABEL: function 'append'
Slice append(Slice s, int *x) {
  if (s.length == s.capacity) {
    long capacity = s.capacity ? 2 * s.capacity : 4;
    int **data = NEW_ARRAY(int *, capacity); // CHECK: gc.malloc: heap [StoredThroughParam] stored through parameter agg.result
    __builtin_memcpy(data, s.data, s.length * sizeof *data);
    s.data = data;
    s.capacity = capacity;
  }
  s.data[s.length++] = x;
  return s;
}

// CHECK-LABEL: function 'slice0'
int slice0(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  Slice s = append((Slice){0}, i);
  return *s.data[0];
}

// CHECK-LABEL: function 'slice1'
int *slice1(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  Slice s = append((Slice){0}, i);
  return s.data[0];
}

// CHECK-LABEL: function 'slice2'
Slice slice2(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredThroughParam]
  return append((Slice){0}, i);
}

// CHECK-LABEL: function 'slice4'
void slice4(Slice s) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [StoredThroughParam] stored through parameter s
  s.data[0] = i;
}

// CHECK-LABEL: function 'slice6'
int slice6(void) {
  Slice s = {NEW_ARRAY(int *, 10), 10, 10}; // CHECK: of 80 bytes: stack
  int *i = NEW(int);                        // CHECK: of 4 bytes: stack
  s.data[0] = i;
  return *s.data[0];
}

// slice9: the element is returned, the array is not.
// CHECK-LABEL: function 'slice9'
int *slice9(void) {
  int *i = NEW(int);                       // CHECK: of 4 bytes: heap [Returned]
  Slice s = {NEW_ARRAY(int *, 1), 1, 1};   // CHECK: of 8 bytes: stack
  s.data[0] = i;
  return s.data[0];
}

// CHECK-LABEL: function 'slice10'
Slice slice10(void) {
  int *i = NEW(int);                       // CHECK: of 4 bytes: heap [StoredThroughParam]
  Slice s = {NEW_ARRAY(int *, 1), 1, 1};   // CHECK: of 8 bytes: heap [StoredThroughParam]
  s.data[0] = i;
  return s;
}

// A slice of the middle keeps the whole array.
// CHECK-LABEL: function 'bar151'
void bar151(void) {
  int **a = NEW_ARRAY(int *, 10); // CHECK: of 80 bytes: heap [StoredToGlobal]
  Slice b = {a + 4, 4, 6};
  sink = &b.data[1];
}

// copy(slice2, slice1) must not hide the element.
// CHECK-LABEL: function 'issue11387'
int *issue11387(void) {
  int *f = NEW(int);                          // CHECK: of 4 bytes: heap [Returned]
  Slice slice1 = {NEW_ARRAY(int *, 1), 1, 1}; // CHECK: of 8 bytes: stack
  Slice slice2 = {NEW_ARRAY(int *, 1), 1, 1}; // CHECK: of 8 bytes: stack
  slice1.data[0] = f;
  __builtin_memmove(slice2.data, slice1.data, sizeof *slice1.data);
  return slice2.data[0];
}

// What the large one holds goes to the heap in Go. Here an object that nobody reaches keeps nothing.
// CHECK-LABEL: function 'does_make_slice'
int does_make_slice(long n) {
  int *x = NEW(int);                 // CHECK: of 4 bytes: stack
  int *y = NEW(int);                 // CHECK: of 4 bytes: stack
  int **a = NEW_ARRAY(int *, 10);    // CHECK: of 80 bytes: stack
  int **b = NEW_ARRAY(int *, 65537); // CHECK: of 524296 bytes: heap [TooLarge]
  a[n] = x;
  b[n] = y;
  return *a[n] + *b[n];
}

// Sizes that are not constant. Go: a small buffer is on the stack, a large one on the heap, decided when it runs.
// CHECK-LABEL: function 'nonconst'
int nonconst(long n) {
  char *b = NEW_ARRAY(char, n); // CHECK: gc.malloc: stack up to 128 bytes
  b[0] = 1;
  return b[n - 1];
}

// Go: the append loop starts on the stack. Here the elements do, and the buffer is append's.
// CHECK-LABEL: function 'append_loop'
int append_loop(int n) {
  Slice s = {0};
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  for (int i = 0; i < n; i++) s = append(s, x);
  return s.data ? *s.data[0] : 0;
}

// The same with one object for each iteration.
// CHECK-LABEL: function 'append_each'
int append_each(int n) {
  Slice s = {0};
  for (int i = 0; i < n; i++) {
    int *x = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
    s = append(s, x);
  }
  return s.data ? *s.data[0] : 0;
}

// An allocator like realloc moves the buffer: the old one is freed by it, unless that is a slot.
void *GC_malloc(unsigned long);
void *GC_realloc(void *, unsigned long);
// CHECK-LABEL: function 'grows'
int grows(int n) {
  int *b = GC_malloc(16);                // CHECK: GC_malloc of 16 bytes: stack
  if (n > 4) b = GC_realloc(b, 4L * n);  // CHECK: GC_realloc
  b[n] = n;
  return b[n / 2];
}
