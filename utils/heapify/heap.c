/* heap.c: the allocator of heapified programs: counts and never frees.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Why not the collector: a heapified program keeps pointers to its objects in what it got from malloc, which the
 * collector does not scan, so it would free live objects. Nothing here is collected, nothing moves between runs, and
 * each call is counted. Memory is fresh from the kernel: zeroed, as GC_malloc promises. One thread only.
 *
 * At exit one line goes to the file that GC_COUNT_FILE names: allocations=N bytes=N */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { ALIGNMENT = 16 };
static const size_t chunk = (size_t)256 << 20;

static char *next, *end;
static unsigned long calls, bytes;

void *GC_malloc(size_t size);

static void refill(size_t size) {
  size_t wanted = size > chunk ? size : chunk;
  void *fresh = mmap(NULL, wanted, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (fresh == MAP_FAILED) {
    perror("heap: mmap");
    abort();
  }
  next = fresh;
  end = next + wanted;
}

void *GC_malloc(size_t size) {
  size_t padded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  calls++;
  bytes += size;
  if (padded > (size_t)(end - next)) refill(padded);
  void *object = next;
  next += padded;
  return object;
}

__attribute__((destructor)) static void finish(void) {
  const char *path = getenv("GC_COUNT_FILE");
  FILE *out = path ? fopen(path, "w") : NULL;
  if (!out) return;
  fprintf(out, "allocations=%lu bytes=%lu\n", calls, bytes);
  fclose(out);
}
