/* heap.c: the allocator of the run-* tests. Counts, so that a test sees that its objects are not there any more; fills what it does
 * not clear with garbage. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long allocations;

__attribute__((destructor)) static void report(void) { printf("allocations: %lu\n", allocations); }

void *GC_malloc(size_t size) {
  allocations++;
  return calloc(1, size ? size : 1);
}

void *GC_malloc_atomic(size_t size) {
  allocations++;
  return memset(malloc(size ? size : 1), 0xdd, size);
}

/* Overwrites the stack below the caller, as the next calls would. */
__attribute__((noinline)) void clobber(void) {
  volatile unsigned char junk[4096];
  for (unsigned i = 0; i < sizeof junk; i++) junk[i] = 0xdd;
}
