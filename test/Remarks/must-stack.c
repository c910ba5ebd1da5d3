// A demand of the source that does not hold is a warning, an error where it is asked for, and in the record.
// RUN: esc-clang -O1 -I%include -c %s -o %t.o -fsave-optimization-record -foptimization-record-file=%t.yaml 2>&1 | FileCheck %s --implicit-check-not=warning:
// RUN: FileCheck %s --check-prefix=RECORD < %t.yaml
// RUN: rm %t.o && not esc-clang -O1 -I%include -Werror=pass-failed -gline-tables-only -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not ls %t.o
// RUN: esc-clang -O1 -I%include -Wno-pass-failed -Werror -c %s -o %t.o
// RECORD: --- !Failure
// RECORD: Name: {{.*}}MustStack
// RECORD: - Reason: {{.*}}returned by made
#include <escapement/gc.h>
void *GC_malloc(size_t);
int use(int);
int local(void) {
  int *p = GC_malloc(16);
  ESC_MUST_STACK(p);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
int *made(void) {
  int *p = GC_malloc(32);
  // CHECK: must-stack.c:[[#@LINE+2]]:3: warning: GC_malloc of 32 bytes is demanded on the stack here, but stays on the heap: returned by made at {{.*}}must-stack.c:[[#@LINE+3]]:3 [-Wpass-failed=stack-promotion]
  // ERROR: must-stack.c:[[#@LINE+1]]:3: error: GC_malloc of 32 bytes is demanded on the stack here, but stays on the heap: {{.*}} [-Werror,-Wpass-failed=stack-promotion]
  ESC_MUST_STACK(p);
  return p;
}
