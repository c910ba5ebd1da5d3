// Go: escape_closure.go, foo124 to foo142, issue10353 (escape2.go), issue 27557, deferTop: a closure is a pointer to code
// and what it captures; here a struct with the code first, or code and environment side by side.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct Closure {
  int (*code)(struct Closure *);
  int *captured;
  struct Closure *inner;
} Closure;
void *sink;
int *px;
Closure *gf;

static int call(Closure *c) { return c->code(c); }
static int adds(Closure *c) { return ++*c->captured; }
static int keeps(Closure *c) {
  px = c->captured;
  return 0;
}
static int nested(Closure *c) { return c->inner->code(c->inner); }

// Arguments of a closure that is called on the spot: ClosureCallArgs0 and 2 to 7, 15.
static void sets(int *p) { *p = 1; }
static void sinks(int *p) { sink = p; }
static int *same(int *p) { return p; }
static int *content(int **p) { return *p; }

// CHECK-LABEL: function 'call_args0'
int call_args0(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  void (*f)(int *) = sets;
  f(x);
  return *x;
}

// CHECK-LABEL: function 'call_args2'
int call_args2(int n) {
  int sum = 0;
  while (n--) {
    int *x = NEW(int); // CHECK: of 4 bytes: stack
    void (*f)(int *) = sets;
    f(x);
    sum += *x;
  }
  return sum;
}

// CHECK-LABEL: function 'call_args3'
void call_args3(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to sinks as argument 1
  void (*f)(int *) = sinks;
  f(x);
}

// CHECK-LABEL: function 'call_args4'
int call_args4(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  int *(*f)(int *) = same;
  return *f(x);
}

// CHECK-LABEL: function 'call_args5'
void call_args5(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  int *(*f)(int *) = same;
  sink = f(x);
}

// CHECK-LABEL: function 'sinks_cell'
void sinks_cell(int *p) {
  int **cell = NEW(int *); // CHECK: of 8 bytes: heap [StoredToGlobal] stored to global sink
  *cell = p;
  sink = cell;
}

// CHECK-LABEL: function 'call_args6'
void call_args6(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [PassedToCall] passed to sinks_cell as argument 1
  void (*f)(int *) = sinks_cell;
  f(x);
}

// Go moves x to the heap; nobody reads pp in a later iteration.
// CHECK-LABEL: function 'call_args7'
int call_args7(int n) {
  int *pp = 0;
  while (n--) {
    int *x = NEW(int); // CHECK: of 4 bytes: stack
    int *(*f)(int *) = same;
    pp = f(x);
    *pp = n;
  }
  return pp ? *pp : 0;
}

// CHECK-LABEL: function 'call_args15'
void call_args15(void) {
  int *x = NEW(int);    // CHECK: of 4 bytes: heap [StoredToGlobal]
  int **p = NEW(int *); // CHECK: of 8 bytes: stack
  *p = x;
  int *(*f)(int **) = content;
  sink = f(p);
}

// Captured and called here: foo128, foo134 and, one inside the other, foo129.
// CHECK-LABEL: function 'captured'
int captured(void) {
  int *i = NEW(int);         // CHECK: of 4 bytes: stack
  Closure *f = NEW(Closure); // CHECK: of 24 bytes: stack
  *f = (Closure){adds, i, 0};
  return call(f) + *i;
}

// CHECK-LABEL: function 'captured_nested'
int captured_nested(void) {
  int *i = NEW(int);             // CHECK: of 4 bytes: stack
  Closure *inner = NEW(Closure); // CHECK: of 24 bytes: stack
  Closure *outer = NEW(Closure); // CHECK: of 24 bytes: stack
  *inner = (Closure){adds, i, 0};
  *outer = (Closure){nested, 0, inner};
  return call(outer) + *i;
}

// CHECK-LABEL: function 'foo131'
int foo131(void) {
  int *i = NEW(int);         // CHECK: of 4 bytes: heap
  Closure *f = NEW(Closure); // CHECK: of 24 bytes: stack
  *f = (Closure){keeps, i, 0};
  return call(f);
}

// CHECK-LABEL: function 'foo129'
int foo129(void) {
  int *i = NEW(int);             // CHECK: of 4 bytes: heap
  Closure *inner = NEW(Closure); // CHECK: of 24 bytes: stack
  Closure *outer = NEW(Closure); // CHECK: of 24 bytes: stack
  *inner = (Closure){keeps, i, 0};
  *outer = (Closure){nested, 0, inner};
  return call(outer);
}

// foo21a, issue10353: returned, with all it captured. The caller that calls it at once keeps the variable local.
// CHECK-LABEL: function 'issue10353a'
Closure *issue10353a(int *x) {
  Closure *f = NEW(Closure); // CHECK: of 24 bytes: heap [Returned]
  *f = (Closure){adds, x, 0};
  return f;
}

// CHECK-LABEL: function 'issue10353'
int issue10353(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: stack
  return call(issue10353a(x));
}

// CHECK-LABEL: function 'issue10353_kept'
void issue10353_kept(void) {
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal]
  gf = issue10353a(x);
}

// issue10353b, call_args7: the variable outside the loop holds the closure of one iteration. The closure is dead when the
// next is made; with foo126's px it is not.
// CHECK-LABEL: function 'issue10353b'
int issue10353b(int n) {
  Closure *f = 0;
  while (n--) {
    int *x = NEW(int); // CHECK: of 4 bytes: stack
    f = NEW(Closure);  // CHECK: of 24 bytes: stack
    *f = (Closure){adds, x, 0};
  }
  return f ? call(f) : 0;
}

// CHECK-LABEL: function 'foo126'
int foo126(int n) {
  int *last = 0;
  int sum = 0;
  while (n--) {
    int *i = NEW(int); // CHECK: of 4 bytes: heap [OutlivesIteration]
    *i = n;
    sum += last ? *last : 0;
    last = i;
  }
  return sum + (last ? *last : 0);
}

// Handed to another thread: foo132, foo135, goLeak.
int pthread_create(unsigned long *, const void *, void *(*)(void *), void *);
static void *run(void *c) { return call(c) ? c : 0; }
// CHECK-LABEL: function 'foo132'
int foo132(void) {
  int *i = NEW(int);         // CHECK: of 4 bytes: heap [PassedToThread]
  Closure *f = NEW(Closure); // CHECK: of 24 bytes: heap [PassedToThread]
  *f = (Closure){adds, i, 0};
  unsigned long thread;
  return pthread_create(&thread, 0, run, f);
}

// A method value: foo141, foo142, issue 27557.
typedef struct {
  int *(*method)(int *);
  int *receiver;
} Bound;
Bound *gb;
static int *sinks_and_returns(int *p) {
  sink = p;
  return 0;
}
// CHECK-LABEL: function 'foo141'
int foo141(void) {
  int *t = NEW(int);     // CHECK: of 4 bytes: stack
  Bound *f = NEW(Bound); // CHECK: of 16 bytes: stack
  *f = (Bound){same, t};
  return *f->method(f->receiver);
}

// CHECK-LABEL: function 'foo142'
void foo142(void) {
  int *t = NEW(int);     // CHECK: of 4 bytes: heap [StoredToGlobal]
  Bound *f = NEW(Bound); // CHECK: of 16 bytes: heap [StoredToGlobal]
  *f = (Bound){same, t};
  gb = f;
}

// CHECK-LABEL: function 'issue27557_f2'
void issue27557_f2(void) {
  int *t = NEW(int);     // CHECK: of 4 bytes: heap [PassedToCall] passed to sinks_and_returns as argument 1
  Bound *f = NEW(Bound); // CHECK: of 16 bytes: stack
  *f = (Bound){sinks_and_returns, t};
  f->method(f->receiver);
}

// CHECK-LABEL: function 'issue27557_f3'
void issue27557_f3(void) {
  int *t = NEW(int);     // CHECK: of 4 bytes: heap [StoredToGlobal]
  Bound *f = NEW(Bound); // CHECK: of 16 bytes: stack
  *f = (Bound){same, t};
  sink = f->method(f->receiver);
}

// defer: a list of closures that runs when the function ends. One is made once; in a loop they gather.
typedef struct Deferred {
  struct Deferred *next;
  Closure *closure;
} Deferred;
static void run_deferred(Deferred *d) {
  for (; d; d = d->next) call(d->closure);
}

// CHECK-LABEL: function 'defer_top'
int defer_top(void) {
  int *x = NEW(int);           // CHECK: of 4 bytes: stack
  Closure *f = NEW(Closure);   // CHECK: of 24 bytes: stack
  Deferred *d = NEW(Deferred); // CHECK: of 16 bytes: stack
  *f = (Closure){adds, x, 0};
  *d = (Deferred){0, f};
  run_deferred(d);
  return *x;
}

// CHECK-LABEL: function 'defer_in_loop'
void defer_in_loop(int n) {
  Deferred *list = 0;
  while (n--) {
    int *x = NEW(int);           // CHECK: of 4 bytes: heap [OutlivesIteration]
    Closure *f = NEW(Closure);   // CHECK: of 24 bytes: heap [OutlivesIteration]
    Deferred *d = NEW(Deferred); // CHECK: of 16 bytes: heap [OutlivesIteration]
    *f = (Closure){adds, x, 0};
    *d = (Deferred){list, f};
    list = d;
  }
  run_deferred(list);
}
