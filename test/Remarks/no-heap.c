// ESC_NO_HEAP in C: what is inlined into the function counts, too; -Werror=pass-failed makes it an error.
// RUN: esc-clang -O2 -gline-tables-only -I%include -c %s -o /dev/null 2>&1 | FileCheck %s
// RUN: not esc-clang -O2 -I%include -Werror=pass-failed -c %s -o /dev/null
// CHECK: no-heap.c:[[#@LINE + 6]]:33: warning: GC_malloc of 8 bytes stays on the heap in hot, which may not allocate: stored to global kept
// CHECK-NOT: warning:
#include <escapement/gc.h>
void *GC_malloc(unsigned long);
void look(int *p ESC_NOESCAPE);
int *kept;
static int *make(void) { return GC_malloc(8); }
ESC_NO_HEAP void hot(void) {
  look(make());
  kept = make();
}
void cold(void) { kept = GC_malloc(16); }
