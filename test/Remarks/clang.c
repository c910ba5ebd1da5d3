// What, why and where on the terminal, with file, line and column, on every clang; the extra arguments stay in the record.
// RUN: esc-clang -O1 -c %s -o /dev/null -Rpass=stack-promotion 2>&1 | FileCheck %s --check-prefix=PASS --implicit-check-not=remark:
// RUN: esc-clang -O1 -c %s -o /dev/null -Rpass-missed=stack-promotion 2>&1 | FileCheck %s --check-prefix=MISSED --implicit-check-not=remark:
// RUN: esc-clang -O1 -c %s -o /dev/null -Rpass-analysis=escape-analysis 2>&1 | FileCheck %s --check-prefix=PARAM
// RUN: esc-clang -O1 -c %s -o /dev/null -Rpass-analysis=stack-promotion 2>&1 | FileCheck %s --check-prefix=LIFE
void *GC_malloc(unsigned long);
int use(int);
int local(void) {
  // PASS: clang.c:[[#@LINE+1]]:12: remark: GC_malloc of 16 bytes moved to the stack [-Rpass=stack-promotion]
  int *p = GC_malloc(16);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
int *made(int n) {
  // MISSED: clang.c:[[#@LINE+1]]:12: remark: GC_malloc of 32 bytes escapes to the heap: returned by made at {{.*}}clang.c:[[#@LINE+3]]:3 [-Rpass-missed=stack-promotion]
  int *p = GC_malloc(32);
  *p = n;
  return p;
}
int sized(unsigned long n) {
  // PASS: clang.c:[[#@LINE+1]]:12: remark: GC_malloc of up to 128 bytes moved to the stack, larger ones stay on the heap [-Rpass=stack-promotion]
  int *p = GC_malloc(n);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
// PARAM: clang.c:[[#@LINE+3]]:{{[0-9]+}}: remark: {{(x|#1)}} does not escape [-Rpass-analysis=escape-analysis]
// LIFE: remark: 4 allocations considered, 1 moved to the stack, 1 where small, 0 removed [-Rpass-analysis=stack-promotion]
int *last;
void keep(int *x) {
  // MISSED: clang.c:[[#@LINE+1]]:12: remark: GC_malloc of 8 bytes escapes to the heap: stored to global last at {{.*}}clang.c:[[#@LINE+3]]:8 [-Rpass-missed=stack-promotion]
  int *p = GC_malloc(8);
  use(*x);
  last = p;
}
