/* size.c: the slot is smaller than the object.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: small */
#include "fault.h"

static CALLED void fill(volatile char *bytes, long count) {
  for (long i = 0; i < count; i++) bytes[i] = (char)i;
}
static CALLED long wrong(void) {
  volatile char *bytes = GC_malloc(64), *others = GC_malloc(64);
  fill(others, 64);
  fill(bytes, 64);
  fill(others, 64);
  long sum = 0;
  for (long i = 0; i < 64; i++) sum += bytes[i] * (i + 1) + others[i];
  return sum;
}
static CALLED long wrong_value(void) { return wrong(); }
static CALLED long twin(void) {
  volatile char *bytes = GC_malloc(64);
  fill(bytes, 64);
  return bytes[7];
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
