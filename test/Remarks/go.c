// The five programs of every introduction to Go's escape analysis, in C. The README has this table beside what
// `go build -gcflags='-m -m'` says; here our side is checked: each step that Go names, in the same order.
// RUN: esc-clang -O2 -I%include -mllvm -escapement-allocator=boehm -fsave-optimization-record -foptimization-record-file=%t.yaml -foptimization-record-passes=stack-promotion -Rpass=stack-promotion -Rpass-missed=stack-promotion -c %s -o /dev/null 2> %t.log
// RUN: FileCheck %s < %t.log
// RUN: esc-remarks show --source=%S %t.yaml | FileCheck %s --check-prefix=FLOW
#define ESC_GC_INTRINSICS
#include <escapement/gc.h>

// A pointer that is returned.
// FLOW: returned by address [Returned]
// FLOW: int *x = esc_gc_malloc
// FLOW-NEXT: ^ allocated
// FLOW-NEXT: return x;
// FLOW-NEXT: ^ returned
// CHECK: go.c:[[@LINE+2]]:12: remark: gc.malloc of 4 bytes escapes to the heap: returned by address at {{.*}}go.c:[[@LINE+4]]:3
int *address(void) {
  int *x = esc_gc_malloc(sizeof *x);
  *x = 1;
  return x;
}

// Boxed for a printer that the compiler does not see.
// FLOW: of 8 bytes escapes to the heap: passed to println as argument 1 [PassedToCall]
// FLOW: char **copy = esc_gc_malloc
// FLOW-NEXT: ^ allocated
// FLOW-NEXT: arguments[0] =
// FLOW-NEXT: ^ stored
// FLOW-NEXT: println(arguments, 1);
// FLOW-NEXT: ^ through the call of println
typedef struct { const char *type; const void *data; } Box;
void println(Box *arguments, long count);
// CHECK: go.c:[[@LINE+2]]:17: remark: gc.malloc of 8 bytes escapes to the heap: passed to println as argument 1 at {{.*}}go.c:[[@LINE+6]]:3
void print(char *text) {
  char **copy = esc_gc_malloc(sizeof *copy);
  Box *arguments = esc_gc_malloc(sizeof *arguments);
  *copy = text;
  arguments[0] = (Box){"string", copy};
  println(arguments, 1);
}

// A closure that counts.
// FLOW: of 4 bytes escapes to the heap: returned by counter [Returned]
// FLOW: int *n = esc_gc_malloc
// FLOW-NEXT: ^ allocated
// FLOW-NEXT: *c = (Counter){increment, n};
// FLOW-NEXT: ^ stored
// FLOW-NEXT: return c;
// FLOW-NEXT: ^ returned
typedef struct Counter { int (*code)(struct Counter *); int *n; } Counter;
static int increment(Counter *c) { return ++*c->n; }
// CHECK: go.c:[[@LINE+3]]:12: remark: gc.malloc of 4 bytes escapes to the heap: returned by counter at {{.*}}go.c:[[@LINE+6]]:3
// CHECK: go.c:[[@LINE+3]]:16: remark: gc.malloc of 16 bytes escapes to the heap: returned by counter at {{.*}}go.c:[[@LINE+5]]:3
Counter *counter(void) {
  int *n = esc_gc_malloc(sizeof *n);
  Counter *c = esc_gc_malloc(sizeof *c);
  *c = (Counter){increment, n};
  return c;
}

// Too large, and of a size that is known at run time only.
// CHECK: go.c:[[@LINE+3]]:12: remark: gc.malloc of 4000000 bytes does not escape but stays on the heap: 4000000 bytes are more than the limit of 65536 bytes per object
// CHECK: go.c:[[@LINE+3]]:12: remark: gc.malloc of up to 128 bytes moved to the stack, larger ones stay on the heap
int large(long n) {
  int *a = esc_gc_malloc(1000000 * sizeof *a);
  int *b = esc_gc_malloc(n * sizeof *b);
  a[n] = b[n - 1] = 1;
  return a[n / 2] + b[n / 2];
}

// An address in a map of the runtime.
// FLOW: passed to map_assign as argument 3 [PassedToCall]
// FLOW: int *x = esc_gc_malloc
// FLOW-NEXT: ^ allocated
// FLOW-NEXT: map_assign(m, 1, x);
typedef struct Map Map;
Map *map_new(void);
void map_assign(Map *m, long key, void *value);
int *map_get(Map *m, long key);
// CHECK: go.c:[[@LINE+3]]:12: remark: gc.malloc of 4 bytes escapes to the heap: passed to map_assign as argument 3 at {{.*}}go.c:[[@LINE+5]]:3
int assign(void) {
  Map *m = map_new();
  int *x = esc_gc_malloc(sizeof *x);
  *x = 42;
  map_assign(m, 1, x);
  return *map_get(m, 1);
}
