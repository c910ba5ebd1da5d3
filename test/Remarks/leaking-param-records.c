// By which way a parameter leaks: the steps with their positions, and the cause, in the record of LeakingParam.
// RUN: esc-clang -O1 -fno-discard-value-names -c %s -o /dev/null -fsave-optimization-record -foptimization-record-file=%t -foptimization-record-passes=escape-analysis
// RUN: FileCheck %s < %t
struct node { struct node *next; int value; };
struct node *head;
void *GC_malloc(unsigned long);
#define FUNCTION __attribute__((noinline))

// CHECK: Function:{{ +}}push
// CHECK: 'leaking param: node'
// CHECK: - Flow:{{ +}}'stored at {{.*}}:[[@LINE+5]]:8'
// CHECK: - Reason:{{ +}}'stored to global head at {{.*}}:[[@LINE+4]]:8'
FUNCTION void push(struct node *node) {
  struct node *same = node;
  same->next = head;
  head = same;
}

// CHECK: Function:{{ +}}through
// CHECK: - Flow:{{ +}}'through the call of push at {{.*}}:[[@LINE+2]]:{{.*}}'
// CHECK: - Reason:{{ +}}'passed to push as argument 1 at
FUNCTION void through(struct node *node) { push(node); }

// CHECK: Function:{{ +}}next
// CHECK: 'leaking param: node to result 0 level=1'
// CHECK: - Flow:{{ +}}'returned at {{.*}}:[[@LINE+2]]:{{.*}}'
// CHECK: - Reason:{{ +}}'returned by next at
FUNCTION struct node *next(struct node *node) { return node->next; }

// CHECK: Function:{{ +}}join
// CHECK: left does not escape
// CHECK-NOT: Flow
// CHECK: 'leaking param: right to content of left level=0'
// CHECK: - Reason:{{ +}}'stored through parameter left at
FUNCTION void join(struct node *left, struct node *right) { left->next = right; }

// Of what only goes round, there is no way to tell.
// CHECK: Function:{{ +}}sum
// CHECK: node does not escape
// CHECK-NOT: Flow
FUNCTION int sum(const struct node *node) { return node ? node->value + sum(node->next) : 0; }

// Only functions that allocate, and what they call, are looked at.
int all(void) {
  struct node *a = GC_malloc(sizeof *a), *b = GC_malloc(sizeof *b);
  through(a);
  join(a, b);
  return sum(next(a));
}
