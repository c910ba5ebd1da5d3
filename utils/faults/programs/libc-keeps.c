/* libc-keeps.c: a function of the C library keeps the object.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

#include <stdlib.h>

static CALLED void wrong(void) {
  char *text = GC_malloc(16);
  strcpy(text, "FAULT=42");
  putenv(text);
}
static CALLED long wrong_value(void) {
  wrong();
  clobber();
  const char *value = getenv("FAULT");
  return value ? atol(value) : -1;
}
static CALLED long twin(void) {
  char *text = GC_malloc(16);
  strcpy(text, "seven");
  return puts(text) < 0;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
