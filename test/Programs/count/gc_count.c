/* gc_count.c: how often does a program call the collector's allocator?
 *
 * Preloaded into a program that links the collector dynamically, it counts
 * calls and bytes and writes one line at exit to the file that GC_COUNT_FILE
 * names:  allocations=N bytes=N collections=N
 * With GC_COUNT_SITES=1 one line per return address follows: site ADDRESS N B.
 *
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))
#define HERE __builtin_return_address(0)

enum { SITES = 1024 };
typedef struct {
  uintptr_t address;
  unsigned long calls, bytes;
} Site;

static unsigned long calls, bytes;
static Site sites[SITES];
static int per_site;

static void *next_function(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) {
    fprintf(stderr, "gc_count: no %s after this library\n", name);
    abort();
  }
  return function;
}

static void count_site(uintptr_t address, size_t size) {
  for (size_t i = address % SITES, tried = 0; tried < SITES; tried++) {
    Site *s = &sites[(i + tried) % SITES];
    if (s->address && s->address != address)
      continue;
    s->address = address;
    s->calls++;
    s->bytes += size;
    return;
  }
}

static void count(void *caller, size_t size) {
  calls++;
  bytes += size;
  if (per_site)
    count_site((uintptr_t)caller, size);
}

#define COUNTED(name)                                                          \
  EXPORT void *name(size_t size) {                                             \
    static void *(*real)(size_t);                                              \
    if (!real)                                                                 \
      real = (void *(*)(size_t))(uintptr_t)next_function(#name);               \
    count(HERE, size);                                                         \
    return real(size);                                                         \
  }

COUNTED(GC_malloc)
COUNTED(GC_malloc_atomic)
COUNTED(GC_malloc_uncollectable)
COUNTED(GC_malloc_atomic_uncollectable)
COUNTED(GC_malloc_ignore_off_page)
COUNTED(GC_malloc_atomic_ignore_off_page)

EXPORT void *GC_realloc(void *old, size_t size) {
  static void *(*real)(void *, size_t);
  if (!real)
    real = (void *(*)(void *, size_t))(uintptr_t)next_function("GC_realloc");
  count(HERE, size);
  return real(old, size);
}

EXPORT void *GC_memalign(size_t alignment, size_t size) {
  static void *(*real)(size_t, size_t);
  if (!real)
    real = (void *(*)(size_t, size_t))(uintptr_t)next_function("GC_memalign");
  count(HERE, size);
  return real(alignment, size);
}

EXPORT char *GC_strdup(const char *text) {
  static char *(*real)(const char *);
  if (!real)
    real = (char *(*)(const char *))(uintptr_t)next_function("GC_strdup");
  count(HERE, strlen(text) + 1);
  return real(text);
}

__attribute__((constructor)) static void start(void) {
  const char *wanted = getenv("GC_COUNT_SITES");
  per_site = wanted && *wanted == '1';
}

/* Addresses are given relative to the program, so that addr2line reads them. */
static void write_sites(FILE *out) {
  for (size_t i = 0; i < SITES; i++) {
    Dl_info info;
    if (!sites[i].address || !dladdr((void *)sites[i].address, &info))
      continue;
    fprintf(out, "site %#lx %lu %lu\n",
            (unsigned long)(sites[i].address - (uintptr_t)info.dli_fbase),
            sites[i].calls, sites[i].bytes);
  }
}

__attribute__((destructor)) static void finish(void) {
  const char *path = getenv("GC_COUNT_FILE");
  FILE *out = path ? fopen(path, "w") : NULL;
  if (!out)
    return;
  unsigned long (*collections)(void) =
      (unsigned long (*)(void))(uintptr_t)next_function("GC_get_gc_no");
  fprintf(out, "allocations=%lu bytes=%lu collections=%lu\n", calls, bytes,
          collections());
  if (per_site)
    write_sites(out);
  fclose(out);
}
