// A slot for small objects only is not what ESC_MUST_STACK and ESC_NO_HEAP ask for.
// RUN: esc-clang -O1 -gline-tables-only -I%include -c %s -o %t.o 2>&1 | FileCheck %s
#include <escapement/gc.h>
void *GC_malloc(size_t);
int use(int);
int sized(size_t n) {
  int *p = GC_malloc(n);
  // CHECK: must-stack-small.c:[[#@LINE+1]]:3: warning: GC_malloc is demanded on the stack here, but stays on the heap: its size is not known at compile time
  ESC_MUST_STACK(p);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
ESC_NO_HEAP int without(size_t n) {
  // CHECK: must-stack-small.c:[[#@LINE+1]]:12: warning: GC_malloc stays on the heap in without, which may not allocate: its size is not known at compile time
  int *p = GC_malloc(n);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
