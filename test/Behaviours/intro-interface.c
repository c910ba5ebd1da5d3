// Every introduction: r.Read(b) on an interface. Go: r and the array of b escape. Here they do where the method may be
// any; a table of methods that is constant says which it is.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct {
  long (*read)(void *self, char *b, long n);
  void (*close)(void *self);
} Methods;
typedef struct {
  const Methods *methods;
  void *data;
} Reader;
typedef struct {
  char fill;
  long calls;
} Filler;

static long filler_read(void *self, char *b, long n) {
  Filler *f = self;
  f->calls++;
  for (long i = 0; i < n; i++) b[i] = f->fill;
  return n;
}
static void filler_close(void *self) { ((Filler *)self)->calls = 0; }
static const Methods filler_methods = {filler_read, filler_close};

char *last;
static long keeper_read(void *self, char *b, long n) {
  last = b;
  return n;
}
static const Methods keeper_methods = {keeper_read, filler_close};

// CHECK-LABEL: function 'read_some'
long read_some(Reader r) {
  char *b = NEW_ARRAY(char, 16); // CHECK: of 16 bytes: heap [IndirectCall] passed to a call as argument 2, and the set of functions this call can reach is open:
  return r.methods->read(r.data, b, 16);
}

// CHECK-LABEL: function 'known'
int known(void) {
  char *b = NEW_ARRAY(char, 16); // CHECK: of 16 bytes: stack
  Filler *f = NEW(Filler);       // CHECK: of 16 bytes: stack
  Reader r = {&filler_methods, f};
  f->fill = 'x';
  r.methods->read(r.data, b, 16);
  r.methods->close(r.data);
  return b[3];
}

// CHECK-LABEL: function 'either'
int either(int c) {
  char *b = NEW_ARRAY(char, 16); // CHECK: of 16 bytes: heap [PassedToCall] passed to keeper_read as argument 2
  Filler *f = NEW(Filler);       // CHECK: of 16 bytes: stack
  Reader r = {c ? &filler_methods : &keeper_methods, f};
  r.methods->read(r.data, b, 16);
  return b[3];
}

// The table of methods in the object itself, as in C++.
typedef struct {
  const Methods *methods;
  char fill;
} Object;
static long object_read(void *self, char *b, long n) {
  b[n - 1] = ((Object *)self)->fill;
  return n;
}
static const Methods object_methods = {object_read, filler_close};
static long read_from(Object *o, char *b) { return o->methods->read(o, b, 16); }
// CHECK-LABEL: function 'in_the_object'
int in_the_object(void) {
  char *b = NEW_ARRAY(char, 16); // CHECK: of 16 bytes: stack
  Object *o = NEW(Object);       // CHECK: of 16 bytes: stack
  *o = (Object){&object_methods, 'y'};
  read_from(o, b);
  return b[3];
}
