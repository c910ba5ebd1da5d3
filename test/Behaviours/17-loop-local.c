// Go: foo81 (escape2.go): made in the loop and used in the same iteration. The slot is cleared in each iteration.
// RUN: %verdicts | %check
// RUN: %promoted | FileCheck %s --check-prefix=IR
#include "Inputs/gc.h"
int use(int);

// CHECK-LABEL: function 'foo81'
// IR-LABEL: define {{.*}}@foo81
// IR: entry:
// IR-NEXT: {{%.*}} = alloca
// IR: for.body:
// IR: call void @llvm.memset
// IR: load i32
int foo81(int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) {
    int *z = NEW(int); // CHECK: of 4 bytes: stack
    sum += *z;
    *z = use(i);
    sum += *z;
  }
  return sum;
}

// The twin: each object is linked to the one before.
typedef struct Node {
  struct Node *next;
  int value;
} Node;

// CHECK-LABEL: function 'chain'
// IR-LABEL: define {{.*}}@chain
// IR: call {{.*}}@gc.malloc
int chain(int n) {
  Node *head = 0;
  for (int i = 0; i < n; i++) {
    Node *node = NEW(Node); // CHECK: of 16 bytes: heap [OutlivesIteration]
    node->next = head;
    node->value = i;
    head = node;
  }
  int sum = 0;
  for (; head; head = head->next) sum += head->value;
  return sum;
}
