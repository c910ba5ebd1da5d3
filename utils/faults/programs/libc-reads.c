/* libc-reads.c: a function of the C library reads an object that was stored in a global.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static char *volatile cell;
static CALLED void wrong(void) {
  char *text = GC_malloc(16);
  strcpy(text, "forty-two");
  cell = text;
}
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  printf("%s\n", cell);
  return (long)strlen(cell);
}
static CALLED long twin(void) {
  char *text = GC_malloc(16);
  strcpy(text, "seven");
  clobber();
  printf("%s\n", text);
  return (long)strlen(text);
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
