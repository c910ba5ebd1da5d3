// Every introduction: a string, and the address of one, are boxed and passed to a variadic printer.
// Go: "str escapes to heap", flow: box -> argument slice -> {heap}. Here it depends on what the printer does with them.
// RUN: %verdicts | %check
// RUN: %verdicts | FileCheck %s --check-prefix=FLOW
#include "Inputs/gc.h"
int putchar(int);
typedef struct {
  char *data;
  long length;
} String;
typedef struct {
  const char *type;
  void *data;
} Iface;
static const char string_type[] = "string", pointer_type[] = "*string";

static void print_string(String *s) {
  for (long i = 0; i < s->length; i++) putchar(s->data[i]);
}

// A printer that is known: it looks at each argument and keeps none.
void print(Iface *args, long n) {
  for (long i = 0; i < n; i++) {
    if (args[i].type == string_type) print_string(args[i].data);
    if (args[i].type == pointer_type) print_string(*(String **)args[i].data);
  }
}

Iface *last_args;
// CHECK-LABEL: function 'print_and_keep'
void print_and_keep(Iface *args, long n) {
  last_args = args;
  print(args, n);
}

void print_elsewhere(Iface *args, long n);

// CHECK-LABEL: function 'known'
long known(char *text) {
  String *box = NEW(String);         // CHECK: of 16 bytes: stack
  Iface *args = NEW_ARRAY(Iface, 1); // CHECK: of 16 bytes: stack
  *box = (String){text, 5};
  args[0] = (Iface){string_type, box};
  print(args, 1);
  return box->length;
}

// CHECK-LABEL: function 'keeps'
// FLOW-LABEL: function 'keeps'
// FLOW: of 16 bytes: heap [PassedToCall] passed to print_and_keep as argument 1 at [[FILE:.*]].c:[[@LINE+9]]:3
// FLOW-NEXT: flow: allocated at [[FILE]].c:[[@LINE+4]]
// FLOW-NEXT: flow: stored at [[FILE]].c:[[@LINE+6]]
// FLOW-NEXT: flow: through the call of print_and_keep at [[FILE]].c:[[@LINE+6]]:3
void keeps(char *text) {
  String *box = NEW(String);         // CHECK: of 16 bytes: heap [PassedToCall] passed to print_and_keep as argument 1
  Iface *args = NEW_ARRAY(Iface, 1); // CHECK: of 16 bytes: heap [PassedToCall] passed to print_and_keep as argument 1
  *box = (String){text, 5};
  args[0] = (Iface){string_type, box};
  print_and_keep(args, 1);
}

// CHECK-LABEL: function 'unknown'
void unknown(char *text) {
  String *box = NEW(String);         // CHECK: of 16 bytes: heap [PassedToCall] passed to print_elsewhere as argument 1
  Iface *args = NEW_ARRAY(Iface, 1); // CHECK: of 16 bytes: heap [PassedToCall] passed to print_elsewhere as argument 1
  *box = (String){text, 5};
  args[0] = (Iface){string_type, box};
  print_elsewhere(args, 1);
}

// The address of the string.
// CHECK-LABEL: function 'address'
long address(char *text) {
  String *str = NEW(String);         // CHECK: of 16 bytes: stack
  String **box = NEW(String *);      // CHECK: of 8 bytes: stack
  Iface *args = NEW_ARRAY(Iface, 1); // CHECK: of 16 bytes: stack
  *str = (String){text, 5};
  *box = str;
  args[0] = (Iface){pointer_type, box};
  print(args, 1);
  return str->length;
}

// CHECK-LABEL: function 'address_kept'
void address_kept(char *text) {
  String *str = NEW(String);         // CHECK: of 16 bytes: heap [PassedToCall] passed to print_and_keep as argument 1
  String **box = NEW(String *);      // CHECK: of 8 bytes: heap [PassedToCall]
  Iface *args = NEW_ARRAY(Iface, 1); // CHECK: of 16 bytes: heap [PassedToCall]
  *str = (String){text, 5};
  *box = str;
  args[0] = (Iface){pointer_type, box};
  print_and_keep(args, 1);
}
