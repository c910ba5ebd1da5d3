// Without -Rpass nothing is said, and code is the same.
// RUN: esc-clang -O2 -Wall -Werror -S -o %t.quiet.s %s 2>&1 > %t.said
// RUN: test ! -s %t.said
// RUN: esc-clang -O2 -S -o %t.loud.s -Rpass=.* -Rpass-missed=.* -Rpass-analysis=.* %s 2> /dev/null
// RUN: grep -v '[.]ident\|[.]file' %t.quiet.s > %t.1 && grep -v '[.]ident\|[.]file' %t.loud.s > %t.2 && diff %t.1 %t.2
void *GC_malloc(unsigned long);
int use(int);
int local(void) {
  int *p = GC_malloc(16);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
int *made(void) { return GC_malloc(32); }
