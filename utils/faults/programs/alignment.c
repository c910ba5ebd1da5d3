/* alignment.c: the slot is aligned to one byte.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: unaligned */
#include "fault.h"

typedef long long Pair __attribute__((vector_size(16)));
static CALLED void fill(volatile Pair *pair, long long value) { *pair = (Pair){value, value}; }
static CALLED long wrong(void) {
  volatile char *odd = GC_malloc(9);
  volatile Pair *pair = GC_malloc(24);
  odd[8] = 2;
  fill(pair, 20);
  return (long)((*pair)[0] + (*pair)[1] + odd[8]);
}
static CALLED long wrong_value(void) { return wrong(); }
static CALLED long twin(void) {
  volatile Pair *pair = GC_malloc(24);
  fill(pair, 3);
  return (long)((*pair)[0] + (*pair)[1] + 1);
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
