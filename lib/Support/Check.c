/* Check.c: how a broken invariant and exhausted memory end the process.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Support/Check.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void esc_check_failed(const char *what, const char *file, int line) {
  fprintf(stderr, "escapement: internal error: %s:%d: '%s' does not hold\n", file, line, what);
  abort();
}

static void *checked(void *memory) {
  ESC_CHECK(memory != NULL && "out of memory");
  return memory;
}

void *esc_alloc(size_t bytes) { return checked(malloc(bytes ? bytes : 1)); }

void *esc_alloc_zeroed(size_t count, size_t bytes) {
  return checked(calloc(count ? count : 1, bytes ? bytes : 1));
}

void *esc_realloc(void *owned_old, size_t bytes) { return checked(realloc(owned_old, bytes ? bytes : 1)); }
