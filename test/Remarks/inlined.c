// A call that was inlined: the place is where the source has it, in the callee.
// RUN: esc-clang -O2 -c %s -o /dev/null -Rpass=stack-promotion 2>&1 | FileCheck %s
void *GC_malloc(unsigned long);
int use(int);
static int *make(void) {
  // CHECK: inlined.c:[[#@LINE+1]]:10: remark: GC_malloc of 16 bytes moved to the stack
  return GC_malloc(16);
}
int local(void) {
  int *p = make();
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
