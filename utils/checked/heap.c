/* heap.c: objects from malloc, for AddressSanitizer and valgrind, which say where an object was made, freed and used.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _GNU_SOURCE
#include "checked.h"

#include <stdio.h>
#include <stdlib.h>

void *esc_storage_take(const char *site, size_t size, size_t alignment) {
  void *object = NULL;
  if (alignment < sizeof(void *)) alignment = sizeof(void *);
  if (!posix_memalign(&object, alignment, size)) return object;
  fprintf(stderr, "esc-checked: no memory for %s\n", site);
  abort();
}

void esc_storage_end(void *object, size_t size, EscEnd why) {
  (void)size;
  (void)why;
  free(object);
}
