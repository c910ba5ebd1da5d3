// Go: foo145 to foo149 (escape2.go, issue 7313): walking a list moves the pointer along, not the objects.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct List {
  struct List *next;
  int value;
} List;

// CHECK-LABEL: function 'foo145'
// CHECK: of 16 bytes: stack
// CHECK: param tail: tail does not escape
int foo145(List *tail) {
  List *l = NEW(List);
  l->next = tail;
  List *p;
  for (p = l; p->next; p = p->next) {
  }
  return p->value;
}

// CHECK-LABEL: function 'foo149'
// CHECK: of 16 bytes: stack
// CHECK: param tail: tail does not escape
int foo149(List *tail, int n) {
  List *l = NEW(List);
  l->next = tail;
  int sum = 0;
  while (n--)
    for (List *p = l; p->next; p = p->next) sum += p->value;
  return sum;
}

// CHECK-LABEL: function 'own_list'
int own_list(void) {
  List *a = NEW(List); // CHECK: of 16 bytes: stack
  List *b = NEW(List); // CHECK: of 16 bytes: stack
  List *c = NEW(List); // CHECK: of 16 bytes: stack
  a->next = b;
  b->next = c;
  c->value = 3;
  int sum = 0;
  for (List *p = a; p; p = p->next) sum += p->value;
  return sum;
}

// The negative: the last element is returned, and every element may be the last.
// CHECK-LABEL: function 'last'
List *last(void) {
  List *a = NEW(List); // CHECK: of 16 bytes: heap [Returned]
  List *b = NEW(List); // CHECK: of 16 bytes: heap [Returned]
  a->next = b;
  List *p = a;
  while (p->next) p = p->next;
  return p;
}
