/* d_count.c: how often does a D program get memory from druntime's collector?
 *
 * Preloaded into a program that links druntime dynamically, it stands between rt.lifetime and the collector, so that every
 * allocation is counted once, whatever asked for it. Writes one line at exit to the file that GC_COUNT_FILE names:
 * allocations=N bytes=N collections=N
 *
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  void *base;
  size_t size;
  unsigned attributes;
} Block;

static unsigned long calls, bytes;

static void *next_function(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) {
    fprintf(stderr, "d_count: no %s after this library\n", name);
    abort();
  }
  return function;
}

static void count(size_t size) {
  calls++;
  bytes += size;
}

#define COUNTED(result, name)                                                  \
  __attribute__((visibility("default"))) result name(                          \
      size_t size, unsigned attributes, const void *type) {                    \
    static result (*real)(size_t, unsigned, const void *);                     \
    if (!real)                                                                 \
      real = (result(*)(size_t, unsigned, const void *))next_function(#name);  \
    count(size);                                                               \
    return real(size, attributes, type);                                       \
  }

COUNTED(void *, gc_malloc)
COUNTED(void *, gc_calloc)
COUNTED(Block, gc_qalloc)

/* core.memory.GC.profileStats: {numCollections, and four durations of 8 bytes} */
typedef struct {
  size_t collections;
  long long times[4];
} Profile;

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("GC_COUNT_FILE");
  FILE *file = path ? fopen(path, "w") : NULL;
  Profile (*profile)(void) = (Profile(*)(void))dlsym(RTLD_DEFAULT, "gc_profileStats");
  if (!file)
    return;
  fprintf(file, "allocations=%lu bytes=%lu collections=%zu\n", calls, bytes,
          profile ? profile().collections : 0);
  fclose(file);
}
