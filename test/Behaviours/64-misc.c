// Go: escape_unsafe.go, f28369 (escape5.go), escape_sync_atomic.go, escape_selfassign.go, issues 12588, 35518.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
#include <stdarg.h>
typedef unsigned long uintptr;
void *sink;
uintptr number;

// arithAdd, arithSub, arithMask: an address that was a number in between.
// CHECK-LABEL: function 'arith_add'
void *arith_add(void) {
  char *x = NEW_ARRAY(char, 2); // CHECK: of 2 bytes: heap [Returned]
  return (void *)((uintptr)&x[0] + 1);
}

// CHECK-LABEL: function 'arith_sub'
void *arith_sub(void) {
  char *x = NEW_ARRAY(char, 2); // CHECK: of 2 bytes: heap [Returned]
  return (void *)((uintptr)&x[1] - 1);
}

// CHECK-LABEL: function 'arith_mask'
void *arith_mask(void) {
  char *x = NEW_ARRAY(char, 2); // CHECK: of 2 bytes: heap [Returned]
  return (void *)((uintptr)&x[1] & ~1ul);
}

// CHECK-LABEL: function 'arith_local'
int arith_local(void) {
  char *x = NEW_ARRAY(char, 2); // CHECK: of 2 bytes: stack
  char *y = (char *)((uintptr)&x[1] & ~1ul);
  *y = 7;
  return x[0];
}

// The alignment of an object says nothing about where it is.
// CHECK-LABEL: function 'alignment'
int alignment(void) {
  char *x = NEW_ARRAY(char, 16); // CHECK: of 16 bytes: stack
  return ((uintptr)x & 7) == 0 ? *x : 1;
}

// f28369, issue 33662: an address is kept as a number. Go's collector does not look at numbers; ours does.
// CHECK-LABEL: function 'f28369'
int f28369(int n) {
  int *cell = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global number
  *cell = n;
  if (!n) {
    number = (uintptr)cell;
    return *cell;
  }
  return 1 + f28369(n - 1);
}

// StorePointer, SwapPointer, CompareAndSwapPointer: the compared one is only looked at. Go: BAD, it escapes.
void *_Atomic ptr;
// CHECK-LABEL: function 'store_pointer'
void store_pointer(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global ptr
  __c11_atomic_store(&ptr, x, __ATOMIC_SEQ_CST);
}

// CHECK-LABEL: function 'swap_pointer'
void swap_pointer(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global ptr
  __c11_atomic_exchange(&ptr, x, __ATOMIC_SEQ_CST);
}

// CHECK-LABEL: function 'compare_and_swap'
int compare_and_swap(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *y = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global ptr
  void *expected = x;
  __c11_atomic_compare_exchange_strong(&ptr, &expected, y, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  return *x;
}

// Bar2.LeakSelf, escape_selfassign g and h: an object that points to itself. Go: BAD, b escapes.
typedef struct {
  int i, *pi;
} S;
S value;
// CHECK-LABEL: function 'leak_self'
// CHECK: param p: p does not escape
void leak_self(S *p) { p->pi = &p->i; }

// CHECK-LABEL: function 'caller_leak_self'
int caller_leak_self(void) {
  S *s = NEW(S); // CHECK: of 16 bytes: stack
  leak_self(s);
  return *s->pi;
}

// CHECK-LABEL: function 'selfassign_h'
void selfassign_h(void) {
  S *s = NEW(S); // CHECK: of 16 bytes: heap [StoredToGlobal] stored to global value
  leak_self(s);
  value = *s;
}

// TFooN, TFooNz, TFooJ1, TFooJ2: the arguments of a variadic function in Go are an array; a C list is memory that nobody
// follows when the callee looks at it.
int sum_of(int **vals, long n) {
  int sum = 0;
  while (n--) sum += *vals[n];
  return sum;
}
int **kept;
void keep_all(int **vals) { kept = vals; }
int *first_of(int **vals) { return vals[0]; }
// CHECK-LABEL: function 'TFooN'
int TFooN(void) {
  int *i = NEW(int);                // CHECK: of 4 bytes: stack
  int *j = NEW(int);                // CHECK: of 4 bytes: stack
  int **vals = NEW_ARRAY(int *, 2); // CHECK: of 16 bytes: stack
  vals[0] = i;
  vals[1] = j;
  return sum_of(vals, 2) + *first_of(vals);
}

// CHECK-LABEL: function 'TFooNz'
void TFooNz(void) {
  int *i = NEW(int);                // CHECK: of 4 bytes: heap [PassedToCall] passed to keep_all as argument 1
  int **vals = NEW_ARRAY(int *, 2); // CHECK: of 16 bytes: heap [PassedToCall] passed to keep_all as argument 1
  vals[0] = i;
  keep_all(vals);
}

// CHECK-LABEL: function 'TFooJ2'
void TFooJ2(void) {
  int *i = NEW(int);                // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **vals = NEW_ARRAY(int *, 2); // CHECK: of 16 bytes: stack
  vals[0] = i;
  sink = first_of(vals);
}

int c_list(int n, ...) {
  va_list list;
  va_start(list, n);
  int *p = va_arg(list, int *);
  va_end(list);
  return *p;
}
// CHECK-LABEL: function 'passes_list'
int passes_list(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  return c_list(1, i);
}

int *kept_list(int n, ...) {
  va_list list, copy;
  va_start(list, n);
  va_copy(copy, list);
  int *p = va_arg(copy, int *);
  va_end(copy);
  va_end(list);
  return p;
}
// CHECK-LABEL: function 'passes_kept_list'
int *passes_kept_list(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [Returned]
  return kept_list(1, i);
}

static void take_from(va_list list) { sink = va_arg(list, void *); }
void handed_list(int n, ...) {
  va_list list;
  va_start(list, n);
  take_from(list);
  va_end(list);
}
// CHECK-LABEL: function 'passes_handed_list'
void passes_handed_list(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to handed_list as argument 2
  handed_list(1, i);
}

int ignores_list(int n, ...) { return n; }
// CHECK-LABEL: function 'passes_ignored_list'
int passes_ignored_list(void) {
  int *i = NEW(int); // CHECK: of 4 bytes: stack
  return ignores_list(1, i) + *i;
}

// issue 12588: what is found in the arrays is kept from the first and the third only.
typedef struct {
  long *b[3];
} B;
long *h(B *a) {
  for (int i = 0; i < 3; i++)
    if (i == 0) return a->b[i];
  return 0;
}
long *k(B a) { return a.b[0]; }
// CHECK-LABEL: function 'issue12588'
long issue12588(void) {
  long *x1 = NEW(long); // CHECK: of 8 bytes: heap [StoredToGlobal]
  long *x2 = NEW(long); // CHECK: of 8 bytes: stack
  long *x3 = NEW(long); // CHECK: of 8 bytes: heap [StoredToGlobal]
  B *b1 = NEW(B);       // CHECK: of 24 bytes: stack
  B *b2 = NEW(B);       // CHECK: of 24 bytes: stack
  B *b3 = NEW(B);       // CHECK: of 24 bytes: stack
  b1->b[0] = x1;
  b2->b[0] = x2;
  b3->b[0] = x3;
  sink = h(b1);
  h(b2);
  sink = k(*b3);
  return *x2;
}

// escape3 check1: what the caller reads before it writes is zero.
// CHECK-LABEL: function 'check1'
int check1(int pass) {
  int *v = NEW_ARRAY(int, 3); // CHECK: of 12 bytes: stack
  v[0] = v[2] = 1;
  int y = v[1];
  v[1] = pass;
  return y;
}

// issue 35518: objects that hold themselves must be analysed in finite time, and stay on the heap when given away.
typedef struct Node {
  struct Node *orig;
} Node;
// CHECK-LABEL: function 'issue35518_f1'
void issue35518_f1(void) {
  Node *n = NEW(Node); // CHECK: of 8 bytes: heap [StoredToGlobal]
  Node *m = NEW(Node); // CHECK: of 8 bytes: heap [StoredToGlobal]
  n->orig = n;
  *m = *n;
  sink = m;
}

// Nobody holds n1, only what it held.
// CHECK-LABEL: function 'issue35518_f2'
void issue35518_f2(void) {
  Node *n1 = NEW(Node); // CHECK: of 8 bytes: stack
  Node *n2 = NEW(Node); // CHECK: of 8 bytes: heap [StoredToGlobal]
  Node *m = NEW(Node);  // CHECK: of 8 bytes: heap [StoredToGlobal]
  n1->orig = n2;
  *n2 = *n1;
  *m = *n2;
  sink = m;
}

// CHECK-LABEL: function 'issue35518_f3'
void issue35518_f3(void) {
  Node *n1 = NEW(Node); // CHECK: of 8 bytes: heap [StoredToGlobal]
  Node *n2 = NEW(Node); // CHECK: of 8 bytes: heap [StoredToGlobal]
  n1->orig = n1;
  n1->orig = n2;
  sink = n1->orig->orig;
}
