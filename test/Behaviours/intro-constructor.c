// Every introduction: a constructor stores its parameter in a fresh struct and returns the pointer.
// Go: "new(Demo) escapes to heap", "leaking param: name"; in the caller, inlined, "new(A) does not escape".
// RUN: %verdicts | %check
// RUN: %inlined | FileCheck %s --check-prefix=INLINED
#include "Inputs/gc.h"
typedef struct {
  char *data;
  long length;
} String;
typedef struct {
  String name;
} Demo;
void print(String);

// CHECK-LABEL: function 'new_demo'
Demo *new_demo(String name) {
  Demo *d = NEW(Demo); // CHECK: of 16 bytes: heap [Returned] returned by new_demo at {{.*}}.c:[[@LINE+2]]:3
  d->name = name;
  return d;
}

// CHECK-LABEL: function 'concat'
String concat(String a, String b) {
  // CHECK: gc.malloc: heap [Returned]
  char *data = NEW_ARRAY(char, a.length + b.length);
  __builtin_memcpy(data, a.data, a.length);
  __builtin_memcpy(data + a.length, b.data, b.length);
  return (String){data, a.length + b.length};
}

// The caller's copy of the constructor is judged anew; the string that is printed goes to somebody unknown.
// CHECK-LABEL: function 'greet'
// INLINED-LABEL: function 'greet'
// INLINED: gc.malloc of 16 bytes: stack
// INLINED: gc.malloc: heap [PassedToCall] passed to print as argument 1
void greet(String name) {
  Demo *d = new_demo(name);
  print(concat((String){"hello ", 6}, d->name));
}
