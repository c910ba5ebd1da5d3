/* recursion.c: a function that calls itself has a large object in each frame.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

typedef struct {
  volatile char bytes[60000];
} Page;
static CALLED long wrong(long depth) {
  Page *page = GC_malloc(sizeof *page);
  page->bytes[depth] = (char)depth;
  return depth ? wrong(depth - 1) + page->bytes[depth] : 0;
}
static CALLED long wrong_value(void) { return wrong(60); }
static CALLED long twin(void) {
  Page *page = GC_malloc(sizeof *page);
  page->bytes[5] = 7;
  return page->bytes[5];
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
