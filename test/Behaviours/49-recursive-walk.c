// Go: walk (escape_calls.go): recursion over a tree through the addresses of its links, which it swaps.
// Go lets the nodes escape because of *np = n. The weight that is returned is as wide as a pointer, and in the
// recursion the fields of a node are one: so the nodes are kept when the sum is, and only then.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct Node {
  long weight;
  struct Node *left, *right;
} Node;
Node *kept;

// CHECK-LABEL: function 'walk'
// CHECK: param np: np does not escape
long walk(Node **np) {
  Node *n = *np;
  if (!n) return 0;
  long wl = walk(&n->left);
  long wr = walk(&n->right);
  if (wl < wr) {
    Node *t = n->left;
    n->left = n->right;
    n->right = t;
  }
  *np = n;
  return n->weight + wl + wr;
}

// CHECK-LABEL: function 'tree'
long tree(void) {
  Node *root = NEW(Node);   // CHECK: of 24 bytes: heap [Returned]
  Node *left = NEW(Node);   // CHECK: of 24 bytes: heap [Returned]
  Node *right = NEW(Node);  // CHECK: of 24 bytes: heap [Returned]
  Node **np = NEW(Node *);  // CHECK: of 8 bytes: stack
  left->weight = 1;
  right->weight = 2;
  root->left = left;
  root->right = right;
  *np = root;
  return walk(np);
}

// CHECK-LABEL: function 'tree_heavy'
int tree_heavy(void) {
  Node *root = NEW(Node);   // CHECK: of 24 bytes: stack
  Node *left = NEW(Node);   // CHECK: of 24 bytes: stack
  Node **np = NEW(Node *);  // CHECK: of 8 bytes: stack
  left->weight = 1;
  root->left = left;
  *np = root;
  return walk(np) > 100;
}

// The negative: one leaf is kept during the walk.
// CHECK-LABEL: function 'walk_keeps'
void walk_keeps(Node **np) {
  Node *n = *np;
  if (!n) return;
  walk_keeps(&n->left);
  walk_keeps(&n->right);
  if (!n->left) kept = n;
}

// CHECK-LABEL: function 'tree_kept'
void tree_kept(void) {
  Node *root = NEW(Node);   // CHECK: of 24 bytes: heap [PassedToCall] passed to walk_keeps as argument 1
  Node *left = NEW(Node);   // CHECK: of 24 bytes: heap [PassedToCall] passed to walk_keeps as argument 1
  Node **np = NEW(Node *);  // CHECK: of 8 bytes: stack
  root->left = left;
  *np = root;
  walk_keeps(np);
}
