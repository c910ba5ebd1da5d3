/* interior.c: a pointer into the middle of the object is returned.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

static CALLED volatile long *wrong(void) {
  volatile long *all = GC_malloc(8 * sizeof *all);
  all[5] = 42;
  return &all[3];
}
static CALLED long wrong_value(void) {
  volatile long *part = wrong();
  clobber();
  return part[2];
}
static CALLED long twin(void) {
  volatile long *all = GC_malloc(8 * sizeof *all), *part = &all[3];
  all[5] = 7;
  clobber();
  return part[2];
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
